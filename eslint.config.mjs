import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // Type tests are full of calls that must not compile: tsc checks those.
  globalIgnores([
    'build/',
    '**/dist/',
    '**/node_modules/',
    'coverage/',
    'test/types/',
    'test/package/fixtures/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vitest.config.mts'] } } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // What a hook of the caller's passes as an error is handed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // Its other half, no-non-null-assertion, forbids what it asks for.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A default tells `make` that an argument is optional, also where it is undefined.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // What an endpoint takes is inferred from its description, which therefore says it.
      '@typescript-eslint/no-inferrable-types': ['error', { ignoreParameters: true }],
    },
  },
  {
    // The class and the interface that carries the endpoints are one: see docs/architecture.md.
    files: ['src/api.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
    },
  },
  {
    // A handler may be one call of a domain.
    files: ['sandbox/src/endpoints/*.ts'],
    rules: { '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }] },
  },
  {
    // What WeChat has withdrawn still has to work.
    files: ['test/**/*.ts', 'src/each/{lists,batches}/*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        require: 'readonly',
        module: 'writable',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URLSearchParams: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
