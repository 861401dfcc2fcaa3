/** The sign of the product; decoration beside its name. */
export const Logo = ({ size = 24 }: { size?: number }) => <img src="/favicon.svg" alt="" width={size} height={size} />
