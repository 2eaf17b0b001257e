import { expect, test } from 'vitest';
import { muchKnowledge } from '../../test/much-knowledge.ts';
import { indexKnowledge, trainKnowledge } from '../core/bot/index.ts';
import { createTrainer } from './trainer.ts';

test('its thread finds what training here finds', async () => {
  const trainer = createTrainer();
  const bot = muchKnowledge(4);
  const learnt = await trainer.train(bot);
  expect(learnt).toEqual(trainKnowledge(indexKnowledge(bot)));
  expect(learnt?.en?.length).toBeGreaterThan(0);
  await trainer.close();
});

test('whoever asks again ends the training before', async () => {
  const trainer = createTrainer();
  const first = trainer.train(muchKnowledge(4));
  const second = trainer.train(muchKnowledge(5));
  expect(await first).toBeUndefined();
  expect((await second)?.en).toBeInstanceOf(Float32Array);
  await trainer.close();
});

test('none begins once it is closed', async () => {
  const trainer = createTrainer();
  const first = trainer.train(muchKnowledge(4));
  await trainer.close();
  expect(await first).toBeUndefined();
  expect(await trainer.train(muchKnowledge(4))).toBeUndefined();
});
