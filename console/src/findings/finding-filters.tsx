import { choicesOf, type VocabularyName, type Word } from '../api/vocabulary.ts';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import { SearchBox } from '../kit/search-box.tsx';

/** Fields of a search for findings that are a choice from a vocabulary, with their words. */
const fields = {
  code: { label: '问题种类', vocabulary: 'fault' },
  failing: { label: '四不', vocabulary: 'failing' },
  severity: { label: '程度', vocabulary: 'severity' },
  certainty: { label: '确定程度', vocabulary: 'certainty' },
  opinion: { label: '模型意见', vocabulary: 'opinion-verdict' },
  phase: { label: '办理阶段', vocabulary: 'finding-phase' },
  state: { label: '状态', vocabulary: 'finding-state' },
} as const satisfies Record<string, { label: string; vocabulary: VocabularyName }>;

type Field = keyof typeof fields;

interface FindingFiltersProps<Search extends { q?: string | undefined }> {
  /** What is looked for now, as in the address. */
  filters: Search;
  /** Which choices are offered, in this order. */
  offered: readonly (Field & keyof Search)[];
  /** States that make sense here; without it all. */
  states?: readonly Word<'finding-state'>[];
  narrowed: boolean;
  onNarrow: (next: Partial<Search>) => void;
  onClear: () => void;
}

/** What narrows findings, the same in the list and in the triage queue. */
export function FindingFilters<Search extends { q?: string | undefined }>({
  filters,
  offered,
  states,
  narrowed,
  onNarrow,
  onClear,
}: FindingFiltersProps<Search>) {
  const narrow = (field: keyof Search, value: string | undefined) =>
    onNarrow({ [field]: value } as Partial<Search>);
  return (
    <FilterBar narrowed={narrowed} onClear={onClear}>
      <SearchBox
        label="查找问题"
        placeholder="问题、内容、网址、网站"
        value={filters.q}
        onSearch={(q) => narrow('q', q)}
      />
      {offered.map((field) => {
        const { label, vocabulary } = fields[field];
        const choices: readonly { value: string; label: string }[] = choicesOf(vocabulary);
        const options =
          field === 'state' && states
            ? choices.filter(({ value }) => states.some((state) => state === value))
            : choices;
        return (
          <FilterSelect
            key={field}
            label={label}
            options={options}
            value={options.find(({ value }) => value === filters[field])?.value}
            onChange={(value) => narrow(field, value)}
          />
        );
      })}
    </FilterBar>
  );
}
