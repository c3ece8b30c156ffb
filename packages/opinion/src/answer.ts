import { z } from 'zod';

/** What the model is asked to answer, and the only thing that is read. */
export const answerSchema = z.strictObject({
  /** One for each issue that was sent, by its id. */
  verdicts: z
    .array(
      z.strictObject({
        id: z.string().max(20),
        verdict: z.enum(['wrong', 'right', 'unsure']),
        /** Why, in a sentence; an endpoint that is not held to the schema may leave it out, like what should stand there. */
        reason: z.string().max(1_000).nullable().default(null),
        suggestion: z.string().max(100).nullable().default(null),
      }),
    )
    .max(200),
  /** Slips that nobody had found: the words exactly as they stand in the text of that id. */
  additions: z
    .array(
      z.strictObject({
        textId: z.string().max(20),
        start: z.int().min(0),
        text: z.string().min(1).max(30),
        suggestion: z.string().min(1).max(30),
      }),
    )
    .max(50),
});

export type Answer = z.output<typeof answerSchema>;

/** For endpoints that hold their model to a schema. */
export const answerJsonSchema = z.toJSONSchema(answerSchema);

/** @returns undefined for anything but exactly one such answer */
export function readAnswer(content: string): Answer | undefined {
  try {
    const parsed = answerSchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
