import { SegmentedControl } from '@mantine/core';
import { Splitter } from '../components/splitter.tsx';
import { Banners } from '../features/files/banners.tsx';
import { useUi } from '../state/ui.ts';
import styles from './app.module.css';
import { Navigation } from './navigation.tsx';
import { usePreviewShown } from './preview-shown.ts';
import { PreviewSide } from './preview-side.tsx';
import { Screens } from './screens.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useNarrow, useNavWidth } from './use-nav-width.ts';

/** Navigation, form and pages beside each other; in a narrow window form and pages share one place. */
export function Shell() {
  const narrow = useNarrow();
  const nav = useNavWidth();
  const navWidth = useUi((ui) => ui.navWidth);
  const shown = usePreviewShown();
  const share = useUi((ui) => ui.previewShare);
  const tab = useUi((ui) => ui.tab);

  return (
    <div className={styles.shell}>
      <Banners />
      <div className={styles.panes} data-split>
        <Navigation width={nav}>
          {!narrow && (
            <Splitter
              label="Width of the navigation"
              value={navWidth}
              min={160}
              max={320}
              step={16}
              onPointer={(x, box) => x - box.left}
              onChange={(value) => useUi.setState({ navWidth: Math.round(value) })}
            />
          )}
        </Navigation>
        <div className={styles.work}>
          {narrow ? (
            <>
              <section className={styles.topBar} aria-label="Toolbar">
                <SegmentedControl
                  size="xs"
                  aria-label="Show"
                  value={tab}
                  onChange={(value) => useUi.setState({ tab: value === 'preview' ? 'preview' : 'form' })}
                  data={[
                    { value: 'form', label: 'Form' },
                    { value: 'preview', label: 'Preview' },
                  ]}
                />
                <Toolbar narrow />
              </section>
              {tab === 'form' ? (
                <main className={styles.middle}>
                  <Screens />
                </main>
              ) : (
                <aside className={styles.side} aria-label="Pages">
                  <PreviewSide />
                </aside>
              )}
            </>
          ) : (
            <div className={styles.columns} data-split>
              <main className={styles.middle} style={{ flex: shown ? `${1 - share} 1 0` : '1 1 0' }}>
                {!shown && (
                  <div className={styles.topBar}>
                    <Toolbar />
                  </div>
                )}
                <Screens />
              </main>
              {shown && (
                <aside className={styles.side} aria-label="Pages" style={{ flex: `${share} 1 0` }}>
                  <Splitter
                    label="Width of the preview"
                    value={share * 100}
                    min={25}
                    max={70}
                    step={2}
                    reverse
                    onPointer={(x, box) => ((box.right - x) / box.width) * 100}
                    onChange={(value) => useUi.setState({ previewShare: value / 100 })}
                  />
                  <div className={styles.topBar}>
                    <Toolbar />
                  </div>
                  <PreviewSide />
                </aside>
              )}
            </div>
          )}
        </div>
      </div>
      <StatusBar />
    </div>
  );
}
