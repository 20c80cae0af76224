/** In CSS pixels. A page that knows it does not jump when the picture arrives. */
export interface ImageSize {
	readonly width: number;
	readonly height: number;
}

/** Reads the size from an SVG, PNG, GIF, WebP or JPEG file; undefined where it cannot be told. */
export function readImageSize(name: string, bytes: Uint8Array): ImageSize | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
	const read = extension === undefined ? undefined : readers[extension];
	try {
		const size = read?.(view, bytes);
		return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
	} catch (error) {
		// A file that ends too early has no size; anything else is a mistake of ours.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

type Reader = (view: DataView, bytes: Uint8Array) => ImageSize | undefined;

const readers: Readonly<Record<string, Reader>> = {
	svg: readSvg,
	png: (view) =>
		view.getUint32(0) === 0x89504e47
			? { width: view.getUint32(16), height: view.getUint32(20) }
			: undefined,
	gif: (view) =>
		view.getUint32(0) === 0x47494638
			? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
			: undefined,
	jpg: readJpeg,
	jpeg: readJpeg,
	webp: readWebp
};

function readSvg(_view: DataView, bytes: Uint8Array): ImageSize | undefined {
	const tag = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
	const length = (name: string) =>
		Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag)?.[1] ?? 0);
	const box =
		/\sviewBox\s*=\s*["']([^"']*)["']/
			.exec(tag)?.[1]
			?.trim()
			.split(/[\s,]+/) ?? [];
	const width = length('width') || Number(box[2] ?? 0);
	const height = length('height') || Number(box[3] ?? 0);
	return { width: Math.round(width), height: Math.round(height) };
}

/** Walks the segments up to the frame header (ITU T.81, B.2.2). */
function readJpeg(view: DataView): ImageSize | undefined {
	if (view.getUint16(0) !== 0xffd8) return undefined;
	for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
		const marker = view.getUint16(at);
		const isFrame =
			marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
		if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
		if (marker >> 8 !== 0xff) return undefined;
	}
}

/** The three chunk kinds of the WebP container. */
function readWebp(view: DataView): ImageSize | undefined {
	if (view.getUint32(8) !== 0x57454250) return undefined;
	const chunk = view.getUint32(12);
	if (chunk === 0x56503820) {
		return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
	}
	if (chunk === 0x5650384c) {
		const bits = view.getUint32(21, true);
		return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
	}
	if (chunk !== 0x56503858) return undefined;
	const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
	return { width: three(24), height: three(27) };
}
