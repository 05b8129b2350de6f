#!/usr/bin/env node
// Starts the command line under a Node that can run it. Plain JavaScript that also an old Node understands.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Each running query holds one thread of Node's pool; files need some too. The size is read once, when Node starts. */
const THREADS = '16';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const recent = major > 22 || (major === 22 && minor >= 18);

if (recent && process.env['UV_THREADPOOL_SIZE']) {
	// Stripping types off a few hundred files takes longer than most commands: what was stripped once is kept.
	module.enableCompileCache();
	await import('./main.ts');
} else {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const shipped = fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));
	const node = recent ? process.execPath : shipped;
	if (!recent && !existsSync(shipped)) {
		console.error(
			`Poise needs Node 22.18 or newer; this is ${process.versions.node}. Run "npm ci" (it brings one), or install a newer Node.`
		);
		process.exit(1);
	}
	// The channel lets the child notice that this process has gone, however it went.
	const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: { ...process.env, UV_THREADPOOL_SIZE: process.env['UV_THREADPOOL_SIZE'] ?? THREADS }
	});
	// A terminal sends Ctrl-C to both; the child decides when to end.
	process.on('SIGINT', () => undefined);
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => {
		if (signal) process.kill(process.pid, signal);
		process.exitCode = code ?? 1;
	});
}
