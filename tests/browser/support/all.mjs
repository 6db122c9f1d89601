/** Whether to test all there is (`./tests/run --all`), or a sample that takes minutes. */
export const ALL = process.env.YAODIAN_TESTS === 'all';
