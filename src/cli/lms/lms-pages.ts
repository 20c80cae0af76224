import { escapeAttribute, escapeText } from '#package/xml.ts';
import type { ImportedPackage } from './unpack.ts';

function page(title: string, up: string, body: string): string {
	return `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>${escapeText(title)}</title>
		<link rel="icon" href="data:," />
		<link rel="stylesheet" href="${up}assets/page.css" />
	</head>
	<body>
${body}
	</body>
</html>
`;
}

/** The list of packages that were imported. */
export function packagesPage(packages: readonly ImportedPackage[]): string {
	const items = packages.map(
		({ name, title, standard, version }) => `				<li>
					<h2><a href="${escapeAttribute(encodeURIComponent(name))}/">${escapeText(`${title}, ${standard}`)}</a></h2>
					<p class="soft">Version ${escapeText(version)}, ${escapeText(name)}.zip</p>
				</li>`
	);
	return page(
		'Packages in the embedded LMS',
		'',
		`		<main class="list">
			<h1>Packages</h1>
			<p>Each of these is an exported zip, launched the way an LMS does it. What the course reports is kept
			between launches and shown beside it. Nothing leaves this computer.</p>
			<ul>
${items.join('\n')}
			</ul>
		</main>`
	);
}

/** What the launch page has to know of its package. */
export interface LaunchData {
	readonly title: string;
	readonly standard: string;
	readonly runTime: ImportedPackage['runTime'];
	readonly version: string;
	readonly launch: string;
}

/** The page that launches a package: its data, and the script that makes the page of them. */
export function launchPage({ title, standard, runTime, version, launch }: ImportedPackage): string {
	const data: LaunchData = { title, standard, runTime, version, launch };
	// In a script only the end of a tag is special.
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return page(
		`${title}, ${standard}`,
		'../',
		`		<div id="page"></div>
		<script type="application/json" id="package">${json}</script>
		<script type="module" src="../assets/page.js"></script>
		<noscript>This page needs scripts: it plays the part of an LMS.</noscript>`
	);
}
