import type { Handle } from '@sveltejs/kit';
import { directionOf } from '#course/direction.ts';
import { openEdition } from 'virtual:onramp/course';
import { words } from 'virtual:onramp/words';

export const handle: Handle = async ({ event, resolve }) => {
	const { language: folder = '', lesson } = event.params;
	const { outline, path } = await openEdition(folder);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', outline.language)
				.replace('%dir%', directionOf(outline.language))
				.replace('%words%', () => embeddedWords(path, lesson))
	});
};

/**
 * A lesson's words in its own page: they stand there as text already, so that they compress to next to nothing, and
 * no script has to carry them.
 */
function embeddedWords(path: string, lesson: string | undefined): string {
	const found = lesson === undefined ? undefined : words[path.slice(1)]?.[lesson];
	if (lesson === undefined || !found) return '';
	const json = JSON.stringify(found).replaceAll('<', '\\u003c');
	return `<script type="application/json" data-words="${path}/${lesson}">${json}</script>`;
}
