/** The search of the address this page was opened with, before the router reads numbers into it. */
export const cameWith = window.location.search
