/** What the page says of roles, in English. The shape of every other language. */
const en = {
	question: 'Which of these is your role?',
	everything: 'Show everything',
	hint: 'You can change this at any time. It decides which parts you see first; it is never scored, and no report lists it.',
	save: 'Save my choice',
	change: 'Save the change',
	pickFirst: 'Choose a role first, or “Show everything”.',
	said: (role: string) =>
		`Saved. You see what is for everybody, and the parts for: ${role}. The other parts open at the press of a button.`,
	saidEverything: 'Saved. You see all parts. Each of them says whom it is for.',
	isFor: (roles: string) => `For: ${roles}`,
	show: (roles: string) => `Show the part for: ${roles}`
};

export type RoleTexts = typeof en;

export const roleTexts = { name: 'role', en };
