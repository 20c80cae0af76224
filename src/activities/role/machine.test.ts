import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { createRoleMachine, recall, type RoleMachineEvent } from './machine.ts';
import { everything, type RoleActivity, type RoleEvent } from './role.ts';
import { viewRole } from './view.ts';

const activity: RoleActivity = {
	kind: 'role',
	id: 'my-role',
	number: 3,
	objective: undefined,
	points: 0,
	optional: true,
	title: 'Office, Warehouse',
	rules: {
		roles: [
			{ id: 'office', number: 1 },
			{ id: 'floor', number: 4 }
		]
	},
	words: { question: '', names: ['Office', 'Warehouse'] }
};
const said = (choice: number, count = 1): RoleEvent => ({ type: 'role.said', count, choice });
const pick = (choice: number) => ({ type: 'role.picked', choice }) as const;
const save = { type: 'save.asked' } as const;
const kept = (choice: number, count = 1) =>
	({ type: 'role.kept', kept: said(choice, count) }) as const;

function play(...events: readonly RoleMachineEvent[]) {
	const actor = createActor(createRoleMachine(activity.rules)).start();
	for (const event of events) actor.send(event);
	return viewRole(activity, actor.getSnapshot());
}
const picked = (view: ReturnType<typeof play>) =>
	view.options.find((option) => option.picked)?.choice;

test('offers the roles in the order of the course, then everything', () => {
	expect(play().options.map(({ choice, name }) => [choice, name])).toEqual([
		[1, 'Office'],
		[4, 'Warehouse'],
		[everything, '']
	]);
	expect(play()).toMatchObject({ phase: 'unsaid', said: undefined });
});

test('asks for a choice before there is something to save', () => {
	expect(play(save).phase).toBe('nothingPicked');
	expect(play(save, pick(4)).phase).toBe('picked');
	expect(play(pick(2)).phase).toBe('unsaid');
});

test('keeps what was picked, and nothing else while it is being stored', () => {
	expect(play(pick(4), save).phase).toBe('keeping');
	expect(picked(play(pick(4), save, pick(1), save))).toBe(4);
	expect(play(pick(4), save, kept(4))).toMatchObject({ phase: 'said', said: 'Warehouse' });
	expect(play(pick(everything), save, kept(everything))).toMatchObject({ phase: 'said', said: '' });
});

test('can be changed, and says what counts until the change is saved', () => {
	const changed = play(pick(4), save, kept(4), pick(1));
	expect(changed).toMatchObject({ phase: 'picked', said: 'Warehouse' });
	expect(picked(changed)).toBe(1);
	expect(play(pick(4), save, kept(4), pick(1), save, kept(1, 2)).said).toBe('Office');
});

test('comes back from an earlier visit, but for a role that is gone', () => {
	expect(play(recall(said(4)))).toMatchObject({ phase: 'said', said: 'Warehouse' });
	expect(play(recall(said(9)))).toMatchObject({ phase: 'unsaid', said: undefined });
});
