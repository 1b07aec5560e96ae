import { Alert, Button, List, Text } from '@mantine/core';
import type { FindingInfo } from '../../../shared/contract/preview.ts';
import { nameOf } from '../../lib/spot-text.ts';
import { openSpot } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/ui.ts';

/** The item that a finding belongs to, by its name. */
function Where({ finding: { place } }: { readonly finding: FindingInfo }) {
  const name = useApp((state) => {
    const item = state.portfolio && place && place.collection !== 'portfolio' ? nameOf(state.portfolio, place.collection, place.id) : null;
    return item && `${item.kind} · ${item.title}`;
  });
  return name && <Text span size="xs" c="dimmed">{`${name} `}</Text>;
}

/** What stands in the way, and what is worth a look, with the way to each field. */
type FindingsProps = { readonly findings: readonly FindingInfo[]; readonly stopped: boolean; readonly onLeave: () => void };

export function Findings({ findings, stopped, onLeave }: FindingsProps) {
  const groups = [
    {
      title: stopped ? 'Not exported. This stops it:' : 'Stops an export',
      tone: 'red',
      items: findings.filter((finding) => finding.severity === 'error'),
    },
    { title: 'Worth a look', tone: 'yellow', items: findings.filter((finding) => finding.severity === 'warning') },
  ];
  return groups.map(
    (group) =>
      group.items.length > 0 && (
        <Alert key={group.title} mt={12} variant="light" color={group.tone} title={group.title}>
          <List size="xs" spacing={4}>
            {group.items.slice(0, 8).map((finding) => (
              <List.Item key={`${finding.code} ${finding.message}`}>
                {finding.message} <Where finding={finding} />
                {finding.place && finding.place.collection !== 'portfolio' && (
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() => {
                      const { place } = finding;
                      if (!place || place.collection === 'portfolio') return;
                      onLeave();
                      openDialog(null);
                      openSpot({ collection: place.collection, id: place.id, path: place.path?.join('.') });
                    }}
                  >
                    Go to field
                  </Button>
                )}
              </List.Item>
            ))}
          </List>
          {group.items.length > 8 && <Text size="xs">and {group.items.length - 8} more under Checks</Text>}
        </Alert>
      ),
  );
}
