// `npm ci` refuses a lock that lacks an optional platform package, and `npm install` leaves such packages out in silence.
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** @type {{ packages: Record<string, { version?: string, optionalDependencies?: Record<string, string> }> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = [];
for (const [path, { version, optionalDependencies = {} }] of Object.entries(packages))
	for (const name of Object.keys(optionalDependencies))
		if (!isLocked(path, name)) missing.push(`${path || 'the root'}@${version} lacks ${name}`);
for (const line of missing) console.log(line);
process.exitCode = missing.length ? 1 : 0;

/** Looks where Node would: beside the package, then in every folder above. @param {string} from @param {string} name */
function isLocked(from, name) {
	for (let dir = from; ; dir = dir.includes('/node_modules/') ? dir.slice(0, dir.lastIndexOf('/node_modules/')) : '') {
		if (packages[`${dir ? `${dir}/` : ''}node_modules/${name}`]) return true;
		if (!dir) return false;
	}
}
