/** A rule as one sentence that people can check: "When the topic is refund → Billing, needs refund 5+, priority 1". Pure. */
import type { Language, Rule, RuleCondition, Settings, SkillNeed } from '@sapa/protocol';
import { eitherOf, listed, spokenSeconds } from '../parts/spoken.ts';
import { skillName } from '../staff/skills.ts';
import type { StaffTexts } from '../staff/texts.ts';
import type { RuleStep } from './edit-rules.ts';
import type { RoutingTexts } from './texts.ts';

export interface RuleSaying {
  readonly t: RoutingTexts;
  readonly staff: StaffTexts;
  readonly language: Language;
  readonly settings: Pick<Settings, 'routing' | 'departments' | 'agents' | 'sites' | 'bot'>;
}

export function ruleSentence(rule: Rule, saying: RuleSaying): string {
  const { said } = saying.t;
  const conditions = rule.when.map((condition) => aboutRuleCondition(condition, saying));
  const when = conditions.length > 0 ? said.when(listed(saying.language, conditions)) : said.always;
  const first = [
    targetText(rule.target, saying),
    ...(rule.required.length > 0 ? [said.needs(needsText(rule.required, saying))] : []),
    ...(rule.preferred.length > 0 ? [said.better(needsText(rule.preferred, saying))] : []),
    ...(rule.priority === undefined ? [] : [said.priority(rule.priority)]),
    ...(rule.skipIfNobody ? [said.skipFirst] : []),
  ].join(', ');
  return said.leads(when, [first, ...rule.steps.map((step) => stepText(step, saying))].join('; '));
}

function stepText({ afterSeconds, department, required, skipIfNobody }: RuleStep, saying: RuleSaying): string {
  const { said } = saying.t;
  const parts = [
    ...(department ? [said.also(departmentName(department, saying))] : []),
    ...(required ? [required.length > 0 ? said.needs(needsText(required, saying)) : said.needsNothing] : []),
  ];
  const what = parts.length > 0 ? parts : [said.noChange];
  return said.after(
    spokenSeconds(saying.language, afterSeconds),
    [...what, ...(skipIfNobody ? [said.unless] : [])].join(', '),
  );
}

function targetText(target: Rule['target'], saying: RuleSaying): string {
  const { said } = saying.t;
  if (!target) return said.anywhere;
  if ('department' in target) return departmentName(target.department, saying);
  return saying.settings.agents.find(({ id }) => id === target.agent)?.name ?? said.gone(target.agent);
}

function departmentName(id: string, { settings, language, t }: RuleSaying): string {
  return settings.departments.find((department) => department.id === id)?.name[language] ?? t.said.gone(id);
}

function needsText(needs: readonly SkillNeed[], { settings, staff, language, t }: RuleSaying): string {
  const { skills } = settings.routing;
  return listed(
    language,
    needs.map(({ skill, level }) => t.said.need(skillName(skills, skill, language, staff), level)),
  );
}

/** One condition within the sentence. */
export function aboutRuleCondition(condition: RuleCondition, saying: RuleSaying): string {
  const { t, staff } = saying;
  const { said } = t;
  const either = (names: readonly string[]) => (names.length > 0 ? eitherOf(saying.language, names) : said.missing);
  const quoted = (words: readonly string[]) => either(words.map(said.quote));
  const { not } = condition;
  switch (condition.if) {
    case 'topic':
      return said.topic(either(condition.any.map((id) => topicName(id, saying))), not);
    case 'words':
    case 'page':
      return said[condition.if](quoted(condition.any), not);
    case 'trigger':
      return said.trigger(either(condition.any.map((name) => wordFor(t.triggers, name))), not);
    case 'mood':
      return said.mood(either(condition.any.map((mood) => t.moods[mood])), not);
    case 'urgency':
      return said.urgency(either(condition.any.map((urgency) => t.urgencies[urgency])), not);
    case 'channel':
      return said.channel(either(condition.any.map((channel) => wordFor(staff.channels, channel))), not);
    case 'site':
      return said.site(either(condition.any.map((key) => siteName(key, saying))), not);
    case 'language':
      return said.language(either(condition.any.map((language) => t.languages[language])), not);
    case 'segment':
    case 'tag':
      return said[condition.if](either(condition.any), not);
    case 'vip':
      return said.vip(not);
    case 'value': {
      const field = condition.field || said.missing;
      return condition.any ? said.value(field, either(condition.any), not) : said.known(field, not);
    }
    case 'hours':
      return condition.department ? said.hours(departmentName(condition.department, saying), not) : said.anyHours(not);
    case 'history':
      return condition.is === 'returning' ? said.returning(not) : said.served(not);
    case 'department':
      return said.department(either(condition.any.map((id) => departmentName(id, saying))), not);
  }
}

const wordFor = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? name) : name;

const siteName = (key: string, { settings }: RuleSaying): string =>
  settings.sites.find((site) => site.key === key)?.name ?? key;

/** A topic stands for itself; an entry's first question for the entry. */
function topicName(id: string, { settings, t }: RuleSaying): string {
  if (settings.bot.knowledge.some(({ topic }) => topic === id)) return id;
  const entry = settings.bot.knowledge.find((each) => each.id === id);
  return entry ? t.said.quote(entry.questions[0] ?? id) : id;
}
