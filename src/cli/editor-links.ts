import type { LinkTo } from './map-page.ts';

/** Vite opens the line in the editor that runs on this computer. */
const opener = '/__open-in-editor?file=';

export const linkToEditor: LinkTo = (file, at) =>
	`${opener}${encodeURIComponent(`${file}:${at.line}:${at.column}`)}`;

/** At the end of a page in dev: it follows the course, and stays where it is when a line is opened. */
export const editorFoot = `<script type="module" src="/@vite/client"></script>
<script>
addEventListener('click', (event) => {
	const href = event.target.closest('a')?.getAttribute('href') ?? '';
	if (!href.startsWith('${opener}')) return;
	event.preventDefault();
	void fetch(href);
});
</script>`;
