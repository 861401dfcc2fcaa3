import { splitStatements } from '../../server/src/db/sql-statements.ts'

test.each([
  ['nothing', '', []],
  ['comments alone', '-- a;\n# b;\n/* c; */;;', []],
  ['two, the last without a semicolon', 'SELECT 1;\nSELECT 2', ['SELECT 1', 'SELECT 2']],
  ['a semicolon in a string', 'SELECT \'a;b\', "c;d";', ['SELECT \'a;b\', "c;d"']],
  ['a doubled and a hidden quote', "SELECT 'it''s;', 'it\\'s;';", ["SELECT 'it''s;', 'it\\'s;'"]],
  ['a quoted name with a backslash', 'SELECT `a\\`; SELECT 2', ['SELECT `a\\`', 'SELECT 2']],
  ['a quote in a comment', "SELECT 1 -- it's\n; SELECT 2", ["SELECT 1 -- it's", 'SELECT 2']],
  ['a minus of a minus', 'SELECT 5--3; SELECT 2', ['SELECT 5--3', 'SELECT 2']],
  ['code that looks like a comment', '/*!40101 SET NAMES utf8mb4 */;', ['/*!40101 SET NAMES utf8mb4 */']],
  ['Chinese text', "INSERT INTO A VALUES ('招商；台;');", ["INSERT INTO A VALUES ('招商；台;')"]],
])('splits %s', (_, sql, statements) => expect(splitStatements(sql)).toEqual(statements))

test.each([
  ['string', "SELECT 'a; SELECT 2"],
  ['comment', 'SELECT 1; /* SELECT 2'],
])('refuses a %s that is not closed', (_, sql) => expect(() => splitStatements(sql)).toThrow(SyntaxError))
