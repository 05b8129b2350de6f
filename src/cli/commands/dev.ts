import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The development server: the pages reload as the code changes. Arguments go to Vite. @returns exit status */
export async function dev(argv: readonly string[], signal: AbortSignal): Promise<number> {
	const vite = spawn(
		process.execPath,
		[join(ROOT, 'node_modules/vite/bin/vite.js'), 'dev', '--host', '127.0.0.1', ...argv],
		{
			cwd: ROOT,
			stdio: 'inherit'
		}
	);
	signal.addEventListener('abort', () => vite.kill('SIGTERM'), { once: true });
	const [code] = (await once(vite, 'exit')) as [number | null];
	return code ?? 0;
}
