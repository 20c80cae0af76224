import { join } from 'node:path';
import { memoryHandler } from '#cli/serve-folder.ts';
import { serve, type Running } from '#cli/serve.ts';
import { runTimes, type Standard } from '#package/standard.ts';
import { bundleScript } from '../../e2e/bundle-script.ts';
import { labId, unpackExported } from '../../e2e/exported.ts';

/** Serves the lab's page and the unpacked package, without directory index. */
export async function startLab(
	standard: Extract<Standard, 'scorm12' | 'scorm2004-4'>
): Promise<Running> {
	const script = await bundleScript(join(import.meta.dirname, 'page.ts'));
	const html = (body: string) => ({
		status: 200,
		type: 'text/html; charset=utf-8',
		body: `<!doctype html><html lang="en"><title>LMS</title><body>${body}</body></html>`
	});
	return serve([
		({ path }) => {
			if (path === '/lab.js') return { status: 200, type: 'text/javascript', body: script };
			if (path === '/frames') return html('<iframe title="Between" src="/inner"></iframe>');
			if (path === '/inner')
				return html('<iframe title="Course" src="/course/index.html"></iframe>');
			if (path !== '/') return undefined;
			return html(
				`<script>window.standard = '${runTimes[standard]}'</script><script type="module" src="/lab.js"></script>`
			);
		},
		memoryHandler(unpackExported(standard, labId), {
			prefix: '/course/',
			directoryIndex: false
		})
	]);
}
