/** The part of the real schema that the bench asks for, in the same shapes and without rights. */
export const typeDefs = /* GraphQL */ `
  enum Grade { A B C D }
  enum TradeFormat {
    FASHION FOOD_AND_BEVERAGE SUPERMARKET CONVENIENCE BEAUTY_HEALTH ELECTRONICS HOME CHILDREN ENTERTAINMENT SPORTS
    EDUCATION FINANCE SERVICE AUTOMOTIVE HOTEL OFFICE OTHER
  }
  enum SortDirection { ASC DESC }
  enum ClientOrderField { createdAt }
  enum ContractOrderField { createdAt }
  enum ContactOrderField { id }

  input IdFilter { equals: ID }
  input GradeFilter { equals: Grade }
  input TradeFormatFilter { equals: TradeFormat }
  input ClientWhere { departmentId: IdFilter, grade: GradeFilter, format: TradeFormatFilter }
  input ClientOrder { field: ClientOrderField!, direction: SortDirection! = ASC }
  input ContractOrder { field: ContractOrderField!, direction: SortDirection! = ASC }
  input ContactOrder { field: ContactOrderField!, direction: SortDirection! = ASC }
  input UpdateClientInput { id: ID!, version: Int!, cooperationPotential: Int }

  type Employee { id: ID!, name: String! }
  type Client {
    id: ID!, code: String!, name: String!, format: TradeFormat!, state: String!, grade: Grade, city: String
    investmentScale: String, cooperationPotential: Int, creditStanding: Int, notes: String
    createdAt: String!, version: Int!
    owner: Employee
    contracts(first: Int, orderBy: [ContractOrder!]): ContractConnection!
    contacts(first: Int, orderBy: [ContactOrder!]): ContactConnection!
  }
  type Contact { id: ID!, name: String!, title: String, mobile: String, isPrimary: Boolean! }
  type Contract {
    id: ID!, number: String!, title: String, state: String!, area: String, rentCommencement: String, expiry: String
    totalRent: String, deposit: String, createdAt: String!
    client: Client
    owner: Employee
  }
  type ClientConnection { nodes: [Client!]!, totalCount: Int! }
  type ContractConnection { nodes: [Contract!]! }
  type ContactConnection { nodes: [Contact!]! }

  type Query {
    clients(where: ClientWhere, orderBy: [ClientOrder!], first: Int): ClientConnection!
    contract(id: ID!): Contract
  }
  type Mutation { updateClient(input: UpdateClientInput!): Client! }
`
