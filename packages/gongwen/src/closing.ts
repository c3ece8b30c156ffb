import { AlignmentType, type Paragraph } from 'docx';
import { dateText, type Gongwen } from './gongwen.ts';
import { characters, widthOf } from './page-setup.ts';
import { blank, paragraph, plain } from './paragraph.ts';

/** Without a seal: signature two characters from the right, the date two characters further in below it (7.3.5.2). */
const UNSEALED_MARGIN = 2;
/** With a seal: the date four characters from the right, the signature centred above it (7.3.5.1). */
const SEALED_MARGIN = 4;

/** 发文机关署名 and 成文日期 (GB/T 9704—2012 7.3.5). They stay together, on a page that carries text. */
export function closing(of: Gongwen): Paragraph[] {
  const signature = plain(of.issuer);
  const date = dateText(of.date);
  const [signatureRight, dateRight] =
    of.sealed === false ? unsealed(signature, date) : sealed(signature, date);
  const right = { align: AlignmentType.RIGHT };
  return [
    ...blank(of.sealed === false ? 1 : 2),
    paragraph(signature, right, { indent: { right: characters(signatureRight) }, keepNext: true }),
    paragraph(date, right, { indent: { right: characters(dateRight) } }),
  ];
}

function sealed(signature: string, date: string): [number, number] {
  const difference = (widthOf(date) - widthOf(signature)) / 2;
  const signatureRight = SEALED_MARGIN + difference;
  if (signatureRight >= UNSEALED_MARGIN) return [signatureRight, SEALED_MARGIN];
  return [UNSEALED_MARGIN, UNSEALED_MARGIN - difference];
}

/** The date's first character stands two characters right of the signature's first. */
function unsealed(signature: string, date: string): [number, number] {
  const dateRight = UNSEALED_MARGIN + widthOf(signature) - 2 - widthOf(date);
  // A date that is longer goes to the edge, and the signature moves in (7.3.5.2).
  if (dateRight < UNSEALED_MARGIN) return [UNSEALED_MARGIN * 2 - dateRight, UNSEALED_MARGIN];
  return [UNSEALED_MARGIN, dateRight];
}
