/** What a scenario says itself, in English. The shape of every other language. */
const en = {
	label: 'Scenario',
	choices: 'What do you do?',
	consequence: 'What happens',
	ended: { good: 'A good ending', mixed: 'A mixed ending', poor: 'A poor ending' },
	debrief: 'Your route',
	debriefIntro: 'Each choice you made, and what it led to.',
	youChose: 'You chose:',
	again: 'Play it again',
	restart: 'Start over'
};

export type ScenarioTexts = typeof en;

export const scenarioTexts = { en };
