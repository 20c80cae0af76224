import type { LoadedCourse } from '#content/load-course.ts';
import { formatTable } from './table.ts';

/** Proves an activity and shows all of the proof, with the time that it took. */
export function formatProof({ file, id, title, prove }: LoadedCourse['proofs'][number]): string {
	const start = performance.now();
	const tables = prove();
	const took = Math.ceil(performance.now() - start);
	const heading = `${file}#${id} "${title}", proven in ${took} ms`;
	return [heading, ...tables.map(formatTable)].join('\n\n');
}
