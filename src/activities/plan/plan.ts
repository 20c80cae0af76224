import type { Activity } from '#course/course.ts';
import type { WritingRules } from '../writing.ts';
import { isDay } from './days.ts';

export interface PlanWords {
	/** Safe HTML. */
	readonly prompt: string;
}

export type PlanActivity = Activity<WritingRules, PlanWords>;

/** "When … I will …": an occasion, and what the learner does then. */
export interface Plan {
	readonly when: string;
	readonly will: string;
	/** For the calendar: `2026-12-04`, or "". */
	readonly day: string;
}

export const noPlan: Plan = { when: '', will: '', day: '' };

/** As it is kept in the store of private texts; "" where there is nothing to keep. */
export function writePlan({ when, will, day }: Plan): string {
	if (when.trim() === '' && will.trim() === '') return '';
	return JSON.stringify({ v: 1, when, will, day });
}

/** Reads what was kept. Whatever is no plan is none. */
export function readPlan(text: string): Plan {
	const found = parse(text);
	const textOf = (name: keyof Plan) => {
		const value = found[name];
		return typeof value === 'string' ? value : '';
	};
	const day = textOf('day');
	return { when: textOf('when'), will: textOf('will'), day: isDay(day) ? day : '' };
}

function parse(text: string): Partial<Record<keyof Plan, unknown>> {
	try {
		const found: unknown = JSON.parse(text || 'null');
		return typeof found === 'object' && found !== null ? found : {};
	} catch {
		return {};
	}
}

/** The words that stand before the two fields. */
export interface Leads {
	readonly when: string;
	readonly will: string;
}

/** The two halves without what the page puts around them: a learner may have typed it too. */
export function halvesOf({ when, will }: Plan, leads: Leads): { when: string; will: string } {
	return {
		when: half(when, leads.when, /[\s.,;:…]+$/u),
		will: half(will, leads.will, /[\s.…]+$/u)
	};
}

function half(text: string, lead: string, end: RegExp): string {
	const flat = text.replace(/\s+/gu, ' ').trim();
	const begins = flat.toLowerCase().startsWith(`${lead.toLowerCase()} `);
	return (begins ? flat.slice(lead.length + 1) : flat).replace(end, '');
}
