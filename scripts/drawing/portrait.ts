/** The colour of the case, and of what stands in it. */
export const SAGE = '#5d8a72';
export const PAPER = '#fffdfa';

/** The metronome where there is room for the walls, the floor line and the tip of the rod. */
export function portrait(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
    <path d="M49 10h30a11 11 0 0 1 10.8 8.8l18 84A12.5 12.5 0 0 1 95.6 118H32.4a12.5 12.5 0 0 1-12.200-15.200l18-84A11 11 0 0 1 49 10Z" fill="${SAGE}"/>
    <path d="M27.5 94h73" stroke="${PAPER}" stroke-opacity=".45" stroke-width="4"/>
    <path d="M58 94 76 26" stroke="${PAPER}" stroke-width="6.5" stroke-linecap="round"/>
    <circle cx="68.5" cy="54.5" r="12.5" fill="${PAPER}"/>
  </svg>`;
}
