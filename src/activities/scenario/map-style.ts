/** The colours of pages, as src/ui/theme.css has them: a map is also a file of its own. */
export const mapColours = {
	light: {
		paper: '#fbf9f5',
		ink: '#1c1b22',
		soft: '#55525f',
		line: '#0b6e6e',
		good: '#1f6b3a',
		warn: '#8a4b00',
		poor: '#a12b2b',
		accent: '#b4441b'
	},
	dark: {
		paper: '#15161b',
		ink: '#f1efea',
		soft: '#b7b3c0',
		line: '#5cc8c2',
		good: '#7fd39a',
		warn: '#f0b66a',
		poor: '#f29a93',
		accent: '#f29b6f'
	}
} as const;

function tokens(colours: Readonly<Record<string, string>>): string {
	return Object.entries(colours)
		.map(([name, value]) => `--${name}:${value}`)
		.join(';');
}

/** The style of a map, which touches nothing else on the page that the map may stand on. */
export const mapStyle = [
	`.story-map{${tokens(mapColours.light)};font-family:'Atkinson Hyperlegible Next',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}`,
	`@media (prefers-color-scheme:dark){.story-map{${tokens(mapColours.dark)}}}`,
	`@media print{.story-map{${tokens(mapColours.light)}}}`,
	'.story-map .paper{fill:var(--paper)}',
	'.story-map text{fill:var(--ink)}',
	'.story-map text.title{font-size:15px;font-weight:700}',
	'.story-map text.choice{font-size:13px}',
	'.story-map text.note{font-size:12px;fill:var(--soft)}',
	'.story-map .target{fill:var(--line);opacity:0}',
	'.story-map a:hover .target{opacity:0.14}',
	'.story-map .arrow{fill:var(--line)}',
	'.story-map .line{fill:none;stroke:var(--line);stroke-width:3;stroke-linecap:round;stroke-linejoin:round}',
	'.story-map .untested{stroke-dasharray:4 8}',
	'.story-map .station{fill:var(--paper);stroke:var(--line);stroke-width:3}',
	'.story-map .start .station{fill:var(--line)}',
	'.story-map .icon{fill:none;stroke:var(--paper);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}',
	'.story-map .stripes{stroke:var(--accent);stroke-width:2.5}',
	'.story-map .trap .station{stroke:var(--accent)}',
	'.story-map .trap text.note{fill:var(--accent);font-weight:700}',
	...(['good', 'mixed', 'poor'] as const).flatMap((ending) => {
		const colour = `var(--${ending === 'mixed' ? 'warn' : ending})`;
		return [
			`.story-map .${ending} .station{fill:${colour};stroke:${colour}}`,
			`.story-map .${ending} text.note{fill:${colour};font-weight:700}`
		];
	})
].join('\n');
