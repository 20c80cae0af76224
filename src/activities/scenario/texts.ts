/** What a scenario says itself, in English. The shape of every other language. */
const en = {
	label: 'Scenario',
	choices: 'What do you do?',
	consequence: 'What happens',
	ended: { good: 'A good ending', mixed: 'A mixed ending', poor: 'A poor ending' },
	debrief: 'Your route',
	debriefIntro: 'Each choice you made, and what it led to.',
	/** `isAnother`: the learner's own ends well, too. */
	thinLine: (isAnother: boolean) =>
		`A thin line is ${isAnother ? 'another' : 'a'} route that ends well.`,
	/** Before the title of the scene where it leaves the learner's own; then a colon, and its ending. */
	otherRoute: (isAnother: boolean) => `${isAnother ? 'Another' : 'A'} route that ends well, from`,
	fork: 'Here the routes part',
	youChose: 'You chose:',
	instead: 'Instead:',
	then: 'Then:',
	/** Between a number before and after. */
	to: 'to',
	fromHere: 'Play again from here',
	elsewhere: 'Other scenes you have seen',
	noDebrief: 'Your route cannot be shown just now: this page has no connection.',
	again: 'Play it again',
	restart: 'Start over'
};

export type ScenarioTexts = typeof en;

export const scenarioTexts = { name: 'scenario', en };
