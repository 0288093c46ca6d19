import { UnstyledButton } from "@mantine/core";
import { useWords } from "../../words/use-words.ts";

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** Counts as a picture that is a table at the same time: bars for those who see it, rows for those who hear it. */
export function Bars({
  caption,
  bars,
  onChoose,
}: {
  readonly caption: string;
  readonly bars: readonly Bar[];
  readonly onChoose: (id: string) => void;
}) {
  const { concordance: words } = useWords();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  if (bars.length === 0) return null;
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map(({ id, name, count, chosen }) => (
          <tr key={id}>
            <th scope="row">
              <UnstyledButton
                className="bar-name"
                lang="ja"
                aria-pressed={chosen}
                disabled={count === 0 && !chosen}
                onClick={() => onChoose(id)}
              >
                {name}
              </UnstyledButton>
            </th>
            <td className="bar-space" aria-hidden="true">
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button of the row does the same */}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the button of the row does the same */}
              <div
                className="bar"
                data-chosen={chosen}
                style={{ width: `${(count / most) * 100}%` }}
                title={words.bar(name, count)}
                onClick={() => onChoose(id)}
              />
            </td>
            <td className="bar-count">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
