import { createTheme, type MantineColorsTuple } from '@mantine/core'

// The values live in mantine-variables.css; here only the names the library
// wants to know in JavaScript.
function named(name: string): MantineColorsTuple {
  return Array.from({ length: 10 }, (_, shade) => `var(--mantine-color-${name}-${shade})`) as unknown as MantineColorsTuple
}

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: named('accent'), red: named('red'), yellow: named('yellow'), green: named('green'), gray: named('gray'), dark: named('dark') },
  white: 'var(--surface)',
  black: 'var(--ink)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // By name: importing the components here would load them with the first screen.
  components: {
    Badge: { defaultProps: { tt: 'none', variant: 'light' } },
    Button: { defaultProps: { variant: 'default' } },
    NumberInput: { defaultProps: { hideControls: true } },
    Text: { defaultProps: { size: 'sm' } },
  },
})
