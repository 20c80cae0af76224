import { build } from 'vite';
import { projectRoot } from '#cli/project.ts';

const bundled = new Map<string, Promise<string>>();

/** One script for a page of a test's own server, with all that it imports. Once for each file and worker. */
export function bundleScript(file: string): Promise<string> {
	const script = bundled.get(file) ?? bundle(file);
	bundled.set(file, script);
	return script;
}

async function bundle(file: string): Promise<string> {
	const result = await build({
		configFile: false,
		root: projectRoot,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			minify: false,
			target: 'esnext',
			rollupOptions: { input: file, output: { codeSplitting: false } }
		}
	});
	const [output] = Array.isArray(result) ? result : [result];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (!chunk) throw new Error(`${file} could not be bundled.`);
	return chunk.code;
}
