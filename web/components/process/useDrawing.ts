import Viewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { CaseKind } from '../../../domain/cases/kinds';
import { diagramOf } from './diagram';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Canvas {
  /** Without a box, what is seen; with one, sees it. */
  viewbox: (box?: Box) => { inner: Box; outer: Pick<Box, 'width' | 'height'> };
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
}

const colour = (role: string) => getComputedStyle(document.documentElement).getPropertyValue(`--jl-${role}`).trim();

/** A little air: names below the first and last circle reach beyond them. */
const AIR = 1.06;

/** All of the diagram, in the middle, and never larger than it was drawn. */
function seeWhole(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(1, outer.width / (inner.width * AIR), outer.height / (inner.height * AIR));
  const [width, height] = [outer.width / scale, outer.height / scale];
  canvas.viewbox({ x: inner.x + (inner.width - width) / 2, y: inner.y + (inner.height - height) / 2, width, height });
}

async function draw(viewer: Viewer, kind: CaseKind): Promise<Canvas> {
  await viewer.importXML(await diagramOf(kind));
  const canvas = viewer.get<Canvas>('canvas');
  seeWhole(canvas);
  return canvas;
}

/** Draws the diagram of a process into an element. The canvas is null until it stands. */
export function useDrawing(
  holder: RefObject<HTMLDivElement | null>,
  kind: CaseKind,
): { canvas: Canvas | null; failure: unknown } {
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    const viewer = new Viewer({
      container: holder.current,
      bpmnRenderer: {
        defaultFillColor: colour('surface'),
        defaultStrokeColor: colour('line-strong'),
        defaultLabelColor: colour('ink-soft'),
      },
      textRenderer: {
        defaultStyle: { fontFamily: 'Inter Variable, sans-serif', fontSize: 11 },
        externalStyle: { fontSize: 11 },
      },
    });
    // A dialog may take its content away and put it back while it is being drawn.
    let wanted = true;
    draw(viewer, kind).then(
      (drawn) => {
        if (wanted) setCanvas(drawn);
      },
      (error: unknown) => {
        if (wanted) setFailure(error);
      },
    );
    return () => {
      wanted = false;
      setCanvas(null);
      viewer.destroy();
    };
  }, [holder, kind]);
  return { canvas, failure };
}
