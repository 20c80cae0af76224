import type { RunTime } from './run-time.ts';

/** Seconds of a SCORM time span, 0 for what is none: `0001:02:03.45` in 1.2, `PT1H2M3.45S` in 2004. */
export function readSeconds(runTime: RunTime, span: string | undefined): number {
	const pattern =
		runTime === 'scorm-1.2'
			? /^()(\d{2,4}):(\d{2}):(\d{2}(?:\.\d+)?)$/
			: /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
	const [, days, hours, minutes, seconds] = pattern.exec(span ?? '') ?? [];
	return (
		Number(days || 0) * 86_400 +
		Number(hours || 0) * 3600 +
		Number(minutes || 0) * 60 +
		Number(seconds || 0)
	);
}

/** The other way, in the form that every LMS accepts: two decimals at most. */
export function formatSpan(runTime: RunTime, total: number): string {
	const hundredths = Math.round(Math.max(0, total) * 100);
	const hours = Math.floor(hundredths / 360_000);
	const minutes = Math.floor(hundredths / 6000) % 60;
	const seconds = (hundredths % 6000) / 100;
	if (runTime === 'scorm-2004') return `PT${hours}H${minutes}M${seconds}S`;
	const two = (value: number) => String(value).padStart(2, '0');
	return `${String(hours).padStart(4, '0')}:${two(minutes)}:${seconds.toFixed(2).padStart(5, '0')}`;
}

/** For people: `1 h 2 min 3 s`. */
export function sayDuration(total: number): string {
	const seconds = Math.round(total);
	const parts = [
		[Math.floor(seconds / 3600), 'h'],
		[Math.floor(seconds / 60) % 60, 'min'],
		[seconds % 60, 's']
	] as const;
	const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
	return said.join(' ') || '0 s';
}
