import type { PolicyOptions } from './decide-policy.ts';
import type { Standard } from './standard.ts';

/** What an LMS needs, for those who know its name and not its habits. */
export interface Preset {
	/** As `--for` takes it. */
	readonly id: string;
	readonly name: string;
	/** The standard that serves it best. */
	readonly standard: Exclude<Standard, 'web'>;
	/** Why this standard. */
	readonly because: Claim;
	/** What differs from the usual with that standard, each with its reason. */
	readonly policy: readonly PresetPolicy[];
	/** For the administrator: how to upload, what to set, what to expect. */
	readonly notes: readonly Claim[];
	/** Why a package of one SCO for each lesson does not work there; undefined: it may. */
	readonly againstLessons?: Claim;
}

export interface PresetPolicy extends Claim {
	readonly options: PolicyOptions;
}

export interface Claim {
	readonly text: string;
	/** Where it comes from. Undefined: not verified, and said to be so. */
	readonly source: string | undefined;
}

function claim(text: string, source?: string): Claim {
	return { text, source };
}

const moodle = 'measured on Moodle 5.1';
const moodleDocs = 'docs.moodle.org/401/en/Adding/editing_a_SCORM';
const docebo =
	'help.docebo.com/hc/en-us/articles/360020128479-Uploading-and-managing-SCORM-as-training-material';
const scormXBlock = 'code of overhangio/openedx-scorm-xblock';
const blackboard =
	'help.blackboard.com/he/Learn/Instructor/Original/Course_Content/Create_Content/Add_Content_Packages';
const blackboardUltra =
	'academic-technology-services.scrollhelp.site/ats/how-do-i-add-scorm-content-to-blackboard-ultra';
const cornerstone =
	'help.csod.com/help/csod_0/Content/Content/Course_Publisher/Create_New_Publication.htm';
const talentLms =
	'support.talentlms.com/knowledgebase/articles/1155433-how-to-work-with-the-supported-elearning-protocols';

export const presets: readonly Preset[] = [
	{
		id: 'moodle',
		name: 'Moodle',
		standard: 'scorm12',
		because: claim(
			'Moodle implements SCORM 2004 only in part: no sequencing and no roll-up.',
			'exelearning/iteexe#465'
		),
		policy: [
			{
				options: { exit: 'normal' },
				...claim(
					'An attempt left as suspended keeps the sign of unfinished in the menu although it is passed. In SCORM 1.2 Moodle gives all data back all the same.',
					'run-time notes of eXeLearning (Moodle 4.5); the data: measured on Moodle 5.1'
				)
			}
		],
		notes: [
			claim(
				'Upload: turn editing on, Add an activity or resource, SCORM package, and the zip as it is. Do not unzip it.',
				moodleDocs
			),
			claim(
				'Grade, "Grading method": Highest grade. Moodle takes the grade from the raw score, which is 0 to 100.',
				moodle
			),
			claim(
				'Compatibility, "Mastery score overrides status": has no effect on a package without a mastery score, such as this one by default. With --mastery set it to No if a score may come before the end.',
				moodle
			),
			claim(
				'Compatibility, "Force completed": No. With Yes an unfinished attempt that has a score becomes completed.',
				moodle
			),
			claim(
				'Attempts management, "Force new attempt": No. With Always every visit starts with empty data.',
				moodle
			),
			claim(
				'Activity completion: require the status Passed where the course has a pass mark, else Completed.',
				'lingellearning.com/2024/01, on Moodle 4.1'
			),
			claim(
				'Moodle opens an attempt that was passed, failed or completed for review. The course then keeps progress and changes no result.',
				moodle
			),
			claim(
				'While there is no network Moodle says that it saved. The course checks for itself and sends again.',
				moodle
			)
		]
	},
	{
		id: 'canvas',
		name: 'Canvas',
		standard: 'scorm2004-4',
		because: claim(
			'Canvas plays SCORM through an external tool that is built on the engine of SCORM Cloud, which supports this edition.'
		),
		policy: [],
		notes: [
			claim(
				'Upload: the SCORM entry of the course navigation, then Upload. Packages reached by a link that was copied elsewhere do not open.',
				'community.canvaslms.com, The Product Blog: SCORM to Require Signed Launch Links (2021)'
			),
			claim(
				'Opening the course again may start a new attempt. What was answered comes back from the same browser.'
			),
			claim('Import it as a graded assignment if the score is to reach the gradebook.')
		]
	},
	{
		id: 'blackboard',
		name: 'Blackboard Learn',
		standard: 'scorm2004-4',
		because: claim(
			'Its SCORM Engine plays SCORM 1.2 and SCORM 2004; only 2004 tells completion and verdict apart.',
			blackboard
		),
		policy: [],
		notes: [
			claim(
				'Upload in Ultra: plus sign, Create, SCORM package, Upload SCORM package.',
				blackboardUltra
			),
			claim(
				'"Grade SCORM" adds a column to the gradebook. It cannot be changed after the import, so choose before you upload.',
				blackboardUltra
			),
			claim('With several attempts the last one that has a grade counts.', blackboardUltra),
			claim(
				'"Grade individual SCOs" is for packages with one SCO for each lesson.',
				blackboardUltra
			),
			claim(
				'An attempt stays "in progress" until the course has a final status.',
				'numbas/Numbas#290'
			)
		]
	},
	{
		id: 'successfactors',
		name: 'SAP SuccessFactors Learning',
		standard: 'scorm2004-4',
		because: claim(
			'It follows the rules of SCORM 2004 4th Edition since release 2H 2023, and the package says that the course itself sets completion.',
			'SAP KBA 3403728'
		),
		policy: [
			{
				options: { mastery: false },
				...claim(
					'A mastery score is filled in from the package and can override what the course says.',
					'SAP KBA 2978409'
				)
			}
		],
		notes: [
			claim(
				'Leave "Mastery Score" of the content object empty unless you exported with --mastery.',
				'SAP KBA 2978409'
			),
			claim(
				'Learners keep the content structure page open: leaving it breaks the connection. The platform ends a session after 30 idle minutes; the course sends a sign of life every 5 minutes while it is used.',
				'SAP KBA 2978409'
			),
			claim('Upload by Import Content, to an iContent server.')
		]
	},
	{
		id: 'cornerstone',
		name: 'Cornerstone OnDemand',
		standard: 'scorm2004-3',
		because: claim(
			'It implements SCORM 2004 3rd Edition, and advises to use that one.',
			cornerstone
		),
		policy: [],
		notes: [
			claim('Upload: Content, Course Publisher, Create New Publication.', cornerstone),
			claim('Packages over 250 MB have to be uploaded by Cornerstone.', cornerstone),
			claim(
				'SCORM 1.2 courses could not be chosen in several reports.',
				'community.articulate.com: Everything we know about Cornerstone on Demand and Storyline (2013)'
			),
			claim(
				'For a new version of a course replace the publication files where its structure is the same.',
				'help.csod.com: Quick Start Guide, Uploading Courses via Course Publisher'
			)
		]
	},
	{
		id: 'docebo',
		name: 'Docebo',
		standard: 'scorm2004-3',
		because: claim(
			'Docebo takes SCORM 1.2 and SCORM 2004 3rd Edition; 2004 keeps 64,000 characters of progress instead of 4,096.',
			docebo
		),
		policy: [],
		notes: [
			claim('Upload: the course, Training Material, Add, SCORM.', docebo),
			claim('There is no sequencing: SCOs open in any order.', docebo),
			claim(
				'Packages with files that a server might run are refused. The export refuses them before.',
				docebo
			)
		]
	},
	{
		id: 'talentlms',
		name: 'TalentLMS',
		standard: 'scorm12',
		because: claim('Its guide names SCORM 1.2, Tin Can and cmi5, and no SCORM 2004.', talentLms),
		policy: [],
		notes: [
			claim(
				'cmi5 is named there too: a package made with --to cmi5 is uploaded in the same way.',
				talentLms
			),
			claim(
				'Upload: the course, Add, Learning activities, SCORM | xAPI | cmi5, then the zip.',
				'help.talentlms.com/hc/en-us/articles/9651373731356'
			)
		]
	},
	{
		id: 'scorm-cloud',
		name: 'SCORM Cloud',
		standard: 'scorm2004-4',
		because: claim(
			'It follows the standards closely and enforces sequencing, so the newest edition tells it most.'
		),
		policy: [],
		notes: [
			claim('Upload: Library, Add content, Import. Then launch it once in the sandbox.'),
			claim(
				'A good last check before another LMS; what works there can still fail elsewhere.',
				'abilitylms.freshdesk.com/support/solutions/articles/33000236115'
			)
		]
	},
	{
		id: 'open-edx',
		name: 'Open edX (SCORM XBlock)',
		standard: 'scorm12',
		because: claim(
			'The XBlock takes whatever is not exactly 1.2 for 2004, and divides the raw score by 100 in both.',
			scormXBlock
		),
		policy: [
			{
				options: { interactions: 'off' },
				...claim(
					'Each group of values is a request of its own, and nothing is sent while the page closes: fewer values arrive more surely.',
					scormXBlock
				)
			}
		],
		notes: [
			claim(
				'Enable it in Studio: Settings, Advanced Settings, "scorm" in the Advanced Module List. Then Advanced, Scorm module, and upload the zip.',
				'docs.upskilled.ai/exercises_tools/scorm.html'
			),
			claim(
				'Set "Scored" to False for a course without a pass mark.',
				'docs.upskilled.ai/exercises_tools/scorm.html'
			),
			claim(
				'A grade is published once the course is passed, failed or completed. Failed counts as zero; --failed never keeps it open instead.',
				'overhangio/openedx-scorm-xblock#104 and #110'
			),
			claim(
				'It never tells a course the status it has. The course finds its place by the saved progress.',
				scormXBlock
			),
			claim('Its mobile apps do not show SCORM.', 'overhangio/openedx-scorm-xblock#102')
		],
		againstLessons: claim(
			'The SCORM XBlock launches the first SCO of a package and no other.',
			scormXBlock
		)
	},
	{
		id: 'ilias',
		name: 'ILIAS',
		standard: 'scorm12',
		because: claim(
			'One status says all that ILIAS needs for its learning progress: passed, or completed.',
			'docu.ilias.de/go/wiki/wpage_3251_1357'
		),
		policy: [],
		notes: [
			claim(
				'Upload: Add new item, Learning Module SCORM, presentation mode, and the zip.',
				'iliastutorials.com/learning-module-scorm-presentation-mode'
			),
			claim(
				'Learning progress: choose which SCOs count. The status is complete when each of these is passed (SCORM 1.2).',
				'docu.ilias.de/go/wiki/wpage_3251_1357'
			),
			claim(
				'What is sent while the page closes is reported as saved whatever happens. The course sends it before.',
				'ILIAS-eLearning/ILIAS PR#2770'
			)
		]
	}
];

/** A claim with where it comes from. */
export function sourced({ text, source }: Claim): string {
	return `${text} (${source === undefined ? 'not verified' : `source: ${source}`})`;
}

/** What a preset changes for one standard: the reasons hold for the one that it recommends. */
export function presetOptions({ standard, policy }: Preset, to: Standard): PolicyOptions {
	if (to !== standard) return {};
	return Object.assign({}, ...policy.map(({ options }) => options)) as PolicyOptions;
}
