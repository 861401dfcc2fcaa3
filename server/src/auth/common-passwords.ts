import { dictionary } from '@zxcvbn-ts/language-common'

/**
 * Passwords that guessing programs try first and that are long enough to pass for one: those of the international lists
 * of leaked passwords, some 18,000 of eight and more characters; and here what these lack, mostly Chinese habits, years,
 * and our own name, in lower case. Straight runs (12345678) and few distinct characters (aaaaaaaa) are refused by rule
 * in passwords.ts and not repeated here.
 */
const WORDS = `
password1! p@ssword p@ssword1 p@ssw0rd1 p@ssw0rd123 pa$$word thepassword yourpassword admin1234 admin12345 admin123456
admin@123 admin@1234 admin888 admin8888 adminadmin root1234 root123456 rootroot superadmin superuser system123
manager123 user1234 user12345 test12345 test123456 guest123 guest1234 demo1234 demo12345 changeme123 change123
welcome1! welcome@123 company1 company123 secret1234 login123 login1234 qwerty!@# qwer123456 qwe12345 qweqweqwe
asdasdasd zxcvbnm, abc1234567 aa12345678 a123123123 a5201314 aini1314 w123456789 qq1234567 qq5201314 wang1234
wang123456 li123456 zhang123 zhang123456 liu123456 chen1234 chen123456 yang123456 huang123 zhao123456 zhou123456
xu123456 123abcde 123123123 1231231234 111111qq 12121212 159357159 258456789 3.1415926 0123456789a 01234567 woaini123
woaini520 woaini1314 woaini521 woaini5201314 5201314a 5201314520 52013145 520131420 520520520 1314520a 13145200
1314521a 5211314a 7758521a 77585210 7758258a 584520584 w5201314 z5201314 s5201314 l5201314 woaiwojia woaiwoziji
wozuishuai nihaoma1 nihao1234 nihao123456 woshishui wodemima wodemima1 caonima123 dearbook xiaoxiao xiaoming xiaoming1
xiaolong shanghai1 beijing1 beijing2008 beijing123 shenzhen guangzhou zhongguo1 zhonghua china123 china1234 china2008
taobao123 alibaba1 tencent1 weixin123 wechat123 iloveu123 facebook1 windows10 helloworld1 summer123 winter123
spring123 autumn123 summer2023 summer2024 summer2025 summer2026 winter2023 winter2024 winter2025 winter2026 spring2024
spring2025 spring2026 monday123 friday123 flower123 lovely123 leasedesk leasedesk1 leasedesk12 leasedesk123
leasedesk1234 zhaoshang zhaoshang1 zhaoshang123 zhaoshangtai
`

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...dictionary['passwords-common'],
  ...WORDS.trim().split(/\s+/),
])
