import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

export interface DroppedFile {
	readonly name: string;
	readonly bytes: Buffer;
}

export const fileFrom = async (path: string): Promise<DroppedFile> => ({
	name: basename(path),
	bytes: await readFile(path)
});

export const textFile = (name: string, text: string): DroppedFile => ({ name, bytes: Buffer.from(text) });

/** Opens the import page and waits until it takes files: until then a drop would make the browser leave the page. */
export async function openImport(page: Page): Promise<void> {
	await page.goto('/import');
	await expect
		.poll(() => page.evaluate(() => dispatchEvent(new DragEvent('dragover', { cancelable: true }))))
		.toBe(false);
}

export const dropZone = (page: Page): Locator => page.getByRole('group', { name: /choose a file|选择文件/ });

/** Drops files from outside the browser onto the import page. */
export async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
	const contents = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
	const dataTransfer = await page.evaluateHandle((dropped) => {
		const transfer = new DataTransfer();
		for (const { name, base64 } of dropped)
			transfer.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
		return transfer;
	}, contents);
	await dropZone(page).dispatchEvent('drop', { dataTransfer });
}
