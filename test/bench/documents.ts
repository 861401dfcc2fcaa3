/** The operations that are measured; the same text for both servers but for what only one of them has. */

/** What differs: the real server narrows to the department by itself, and tells what it withholds. */
type Side = { where: string; variables: string; masked: string }

export const REAL: Side = { where: '', variables: '', masked: 'masked' }
export const HANDWRITTEN: Side = {
  where: 'departmentId: { equals: $department }, ',
  variables: '$department: ID!, ',
  masked: '',
}

const CLIENT = `id code name format state grade city investmentScale cooperationPotential creditStanding notes createdAt
  version owner { id name }`

const page = ({ where, variables, masked }: Side, more: string) => `
  query Page(${variables}$grade: Grade!, $format: TradeFormat!) {
    clients(
      where: { ${where}grade: { equals: $grade }, format: { equals: $format } }
      orderBy: [{ field: createdAt, direction: DESC }]
      first: 25
    ) {
      nodes { ${CLIENT} ${masked} ${more} }
      totalCount
    }
  }`

export const documents = (side: Side) => ({
  page: page(side, ''),
  nested: page(
    side,
    `contracts(first: 3, orderBy: [{ field: createdAt, direction: DESC }]) {
       nodes { id number title state area rentCommencement expiry totalRent deposit createdAt }
     }
     contacts(first: 3, orderBy: [{ field: id, direction: DESC }]) { nodes { id name title mobile isPrimary } }`,
  ),
  contract: `
    query One($id: ID!) {
      contract(id: $id) {
        id number title state area rentCommencement expiry totalRent deposit createdAt
        client { id code name grade format }
        owner { id name }
        ${side.masked}
      }
    }`,
  update: `
    mutation Change($id: ID!, $version: Int!, $value: Int!) {
      updateClient(input: { id: $id, version: $version, cooperationPotential: $value }) {
        id version name cooperationPotential ${side.masked}
      }
    }`,
})

export type Operation = keyof ReturnType<typeof documents>

export const TITLES: Record<Operation, string> = {
  page: 'page of 25 clients, owner, total',
  nested: 'the same, 3 contracts + 3 contacts each',
  contract: 'one contract, client, owner',
  update: 'update of one client field',
}
