/** `araxes brief` */
import { defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { choice, flag, list, text } from '../option.ts'
import { changesOfStore, situationOfStore } from '../pipeline-options.ts'
import { sinceOption } from '../table-command.ts'

export const brief = defineCommand({
  id: 'brief',
  title: 'The cited briefing: what happened, who says what, figures, what to watch, what to mind',
  about:
    'Every line carries its citations, numbered, with the sources below. With --since, what was only stored since, read again, hardened, dropped or edited stands apart, below what is new in the world. In HTML a number opens the cited words in an excerpt of their article; the file needs nothing else and no network.',
  group: 'The situation',
  arguments: [],
  options: {
    about: list('A,B', 'Actors it is about, by name, by id, or as the articles call them; the whole situation without it'),
    since: sinceOption,
    format: choice(['text', 'md', 'html'], 'How to print it'),
    out: text('FILE', 'File to write; standard output without it', { completes: 'files' }),
    fullText: flag('In HTML, embed the whole articles: see that you may pass them on'),
  },
  examples: [
    { line: 'araxes brief', shows: 'On the terminal' },
    { line: 'araxes brief --about Iceland,Britain --since 1976-01-01', shows: 'Two actors, from a day on' },
    { line: 'araxes brief --format html --out briefing.html', shows: 'One file for a browser' },
  ],
  async run(context) {
    const { options, ink, out, today } = context
    const { format, about, since } = options
    const [{ brief: makeBriefing, briefWithChanges }, { actorsNamed }, { pageOfBriefing }] = await Promise.all([
      import('../../../analyze/index.ts'),
      import('../../tables/filter.ts'),
      import('../../briefing/briefing-page.ts'),
    ])
    const told = async () => {
      if (since === undefined) {
        const situation = await situationOfStore(context)
        return { briefing: makeBriefing(situation, { about: actorsNamed(situation, about), today }), situation }
      }
      const { changes, situation, history } = await changesOfStore(context, { since })
      return briefWithChanges(changes, situation, history, { about: actorsNamed(situation, about), today })
    }
    const { briefing, situation } = await told()
    const page = pageOfBriefing(briefing, situation)
    if (format === 'html') {
      const { pageHtml } = await import('../../briefing/html.ts')
      await deliver(context, pageHtml(page, { fullText: options.fullText }), options.out)
    } else if (format === 'md') {
      const { pageMarkdown } = await import('../../briefing/markdown.ts')
      await deliver(context, pageMarkdown(page, process.cwd()), options.out)
    } else {
      const { pageText } = await import('../../briefing/text.ts')
      const toTerminal = options.out === undefined && out.columns !== undefined
      await deliver(context, pageText(page, toTerminal ? { ink, columns: out.columns } : {}), options.out)
    }
    return EXIT.done
  },
})
