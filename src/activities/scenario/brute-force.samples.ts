import {
	holds,
	offeredAt,
	sceneOf,
	startOf,
	stepPosition,
	type Condition,
	type Position,
	type ScenarioRules,
	type Step
} from './scenario.ts';

/** Everything that can be reached from a position, found by following every choice, with the choices it takes. */
export function reach(
	rules: ScenarioRules,
	from: Position
): readonly { readonly at: Position; readonly depth: number }[] {
	const found = [{ at: from, depth: 0 }];
	for (const { at, depth } of found) {
		for (const { number } of offeredAt(rules, at)) {
			const next = stepPosition(rules, at, number);
			if (next && !found.some((old) => isSame(old.at, next)))
				found.push({ at: next, depth: depth + 1 });
		}
	}
	return found;
}

function isSame(a: Position, b: Position): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

/** Every route from the start to an ending, one by one. */
export function listRoutes(
	rules: ScenarioRules,
	at = startOf(rules),
	entered: readonly number[] = [],
	steps: readonly Step[] = []
): readonly { readonly scene: number; readonly steps: readonly Step[] }[] {
	if (entered.includes(at.scene)) return [];
	if (sceneOf(rules, at.scene)?.ending) return [{ scene: at.scene, steps }];
	return offeredAt(rules, at).flatMap(({ number }) => {
		const next = stepPosition(rules, at, number);
		const step = { scene: at.scene, choice: number };
		return next ? listRoutes(rules, next, [...entered, at.scene], [...steps, step]) : [];
	});
}

/** The same claims as a proof, each straight from its definition, with the least choices that lead there. */
export function bruteForce(rules: ScenarioRules): readonly string[] {
	const all = reach(rules, startOf(rules));
	const claims = new Map<string, number>();
	const claim = (text: string, depth: number) =>
		claims.set(text, Math.min(depth, claims.get(text) ?? Infinity));
	for (const { at, depth } of all) {
		for (const text of claimsOfPosition(rules, at)) claim(text, depth);
	}
	for (const { number, trap, ending, choices } of rules.scenes) {
		const here = all.filter(({ at }) => at.scene === number);
		const least = Math.min(...here.map(({ depth }) => depth));
		if (here.length === 0) claim(`unreachable ${number}`, 0);
		const isSaved = (at: Position) => reach(rules, at).some((one) => isGood(rules, one.at));
		if (trap && !ending && here.length > 0 && here.every(({ at }) => isSaved(at)))
			claim(`needless-trap ${number}`, least);
		for (const { number: choice, when } of choices) {
			if (!when || here.length === 0 || isFixed(rules, when)) continue;
			const met = new Set(here.map(({ at }) => holds(when, at.values)));
			if (met.size === 1)
				claim(`${met.has(true) ? 'always' : 'never'}-holds ${number}/${choice}`, least);
		}
	}
	for (const { name } of rules.vars) {
		if (!namesIn(conditionsOf(rules)).includes(name)) claim(`unread-variable ${name}`, 0);
		else if (!namesIn(settingsOf(rules)).includes(name)) claim(`unset-variable ${name}`, 0);
	}
	const good = listRoutes(rules).filter(({ scene }) => sceneOf(rules, scene)?.ending === 'good');
	if (good.length < 2) claim(`few-good-routes ${good.length}`, good[0]?.steps.length ?? 0);
	return [...claims].map(([text, depth]) => `${text} after ${depth}`).sort();
}

function isGood(rules: ScenarioRules, { scene }: Position): boolean {
	return sceneOf(rules, scene)?.ending === 'good';
}

function claimsOfPosition(rules: ScenarioRules, at: Position): readonly string[] {
	const endingOf = ({ scene }: Position) => sceneOf(rules, scene)?.ending;
	const isDeadEnd = (one: Position) => !endingOf(one) && offeredAt(rules, one).length === 0;
	if (endingOf(at)) return [];
	if (isDeadEnd(at)) return [`dead-end ${at.scene}`];
	const after = reach(rules, at).map((one) => one.at);
	if (after.some((one) => endingOf(one))) {
		const isLost = !after.some((one) => isGood(rules, one)) && isOutsideTraps(rules, at);
		return isLost ? [`no-good-ending ${at.scene}`] : [];
	}
	const isLoop = after.every((one) => reach(rules, one).some((back) => isSame(back.at, at)));
	if (!isLoop || after.some(isDeadEnd)) return [];
	const scenes = [...new Set(after.map(({ scene }) => scene))].sort((a, b) => a - b);
	return [`no-ending ${scenes.join()}`];
}

function isOutsideTraps(rules: ScenarioRules, at: Position): boolean {
	const scenes = rules.scenes.map((scene) => ({
		...scene,
		choices: scene.trap ? [] : scene.choices.filter(({ to }) => !sceneOf(rules, to)?.trap)
	}));
	const start = startOf(rules);
	if (sceneOf(rules, start.scene)?.trap) return false;
	return reach({ ...rules, scenes }, start).some((one) => isSame(one.at, at));
}

/** Nothing changes any of the variables that it reads. */
function isFixed(rules: ScenarioRules, when: Condition): boolean {
	const set = namesIn(settingsOf(rules));
	return namesIn(when).every((name) => !set.includes(name));
}

function conditionsOf({ scenes }: ScenarioRules) {
	return scenes.flatMap(({ choices }) => choices.map(({ when }) => when));
}

function settingsOf({ scenes }: ScenarioRules) {
	return scenes.flatMap(({ choices }) => choices.flatMap(({ sets }) => sets));
}

function namesIn(data: unknown): readonly string[] {
	return [...JSON.stringify(data).matchAll(/"name":"(\w+)"/g)].map(([, name = '']) => name);
}
