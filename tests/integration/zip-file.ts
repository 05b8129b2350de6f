import { crc32, deflateRawSync } from 'node:zlib';

export interface Member {
	readonly name: string;
	readonly content: string | Uint8Array;
	/** What the archive says the content's size is; its true size where left out. */
	readonly claimedBytes?: number;
}

/** A zip archive by the letter of the format (PKWARE APPNOTE 4.3): local headers, packed contents, directory. */
export function zipOf(members: readonly Member[]): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, claimedBytes } of members) {
		const plain = Buffer.from(content);
		const packed = deflateRawSync(plain);
		const called = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x0800, 2); // names in UTF-8
		common.writeUInt16LE(8, 4); // deflate
		common.writeUInt32LE(crc32(plain), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(claimedBytes ?? plain.length, 18);
		common.writeUInt16LE(called.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, packed]);
		const end = Buffer.alloc(14);
		end.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, end, called]));
		locals.push(local);
		offset += local.length;
	}
	const list = Buffer.concat(directory);
	const tail = Buffer.alloc(22);
	tail.write('PK\x05\x06', 0, 'latin1');
	tail.writeUInt16LE(members.length, 8);
	tail.writeUInt16LE(members.length, 10);
	tail.writeUInt32LE(list.length, 12);
	tail.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, list, tail]);
}
