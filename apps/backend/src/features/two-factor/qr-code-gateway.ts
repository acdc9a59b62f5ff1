import { toString } from 'qrcode';

/** A QR code as the data URL of an SVG picture. */
export async function drawQrCode(text: string): Promise<string> {
  const svg = await toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
