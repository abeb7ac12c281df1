import { Component, type ReactNode } from "react";

import { PartMissing } from "@/lib/part-missing";

type PartBoundaryProps = {
  /** The screen at hand: another one may be there though this one is not. */
  readonly place: string;
  /** What stands in place of a part that did not come. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
};
type PartBoundaryState = { readonly error: unknown; readonly place: string };

/** Catches that a part of the app did not come, and nothing else: the other screens go on working. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<PartBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    { place }: PartBoundaryProps,
    state: PartBoundaryState,
  ): PartBoundaryState | null {
    return place === state.place ? null : { error: null, place };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof PartMissing) return this.props.instead;
    throw error; // our mistake: to the boundary that offers the data
  }
}
