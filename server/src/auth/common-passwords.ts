/**
 * Passwords that guessing programs try first and that are long enough to pass for one: the head of the public lists
 * of leaked passwords, international and Chinese, in lower case. Straight runs (12345678) and few distinct characters
 * (aaaaaaaa) are refused by rule in passwords.ts and not repeated here.
 */
const WORDS = `
password password1 password12 password123 password1234 password! password1! passw0rd passw0rd1 p@ssword p@ssw0rd
p@ssword1 p@ssw0rd1 p@ssw0rd123 pa55word pa$$word pa$$w0rd mypassword newpassword thepassword yourpassword
administrator admin123 admin1234 admin12345 admin123456 admin@123 admin@1234 admin888 admin8888 adminadmin
root1234 root123456 rootroot superadmin superuser sysadmin system123 manager123 manager1 user1234 user12345
test1234 test12345 test123456 testtest testing1 testing123 guest123 guest1234 demo1234 demo12345 default1
changeme changeme1 changeme123 change123 letmein1 letmein123 letmeinnow welcome1 welcome12 welcome123 welcome1!
welcome@123 welcome2 company1 company123 secret123 secret12 secret1234 login123 login1234 temp1234 temporary
qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyui qwertyuiop qwertyuiop1 qwerty!@# qwer1234 qwer12345
qwer123456 qwe12345 qwe123456 qweasdzxc qweasd123 qweqweqwe qazwsxedc qazwsx123 qazwsx12 1qaz2wsx 1qaz2wsx3edc
1qaz@wsx 1qazxsw2 zaq12wsx zaq1xsw2 !qaz2wsx 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 asdfghjk asdfghjkl
asdfasdf asdf1234 asdfjkl1 asd12345 asd123456 asdasdasd zxcvbnm1 zxcvbnm123 zxcvbnm, zxc12345 zxc123456 zxcvbnma
abcd1234 abcd12345 abcd123456 abc12345 abc123456 abc1234567 abc123abc a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678
aaa12345 aaa123456 ab123456 a1234567 a12345678 a123456789 a1234567890 a123123123 a5201314 aini1314 as123456 z123456789
q1234567 q12345678 q123456789 w123456789 zz123456 qq123456 qq123456789 qq1234567 qq5201314 wang1234 wang123456
li123456 zhang123 zhang123456 liu123456 chen1234 chen123456 yang123456 huang123 zhao123456 zhou123456 xu123456
123456aa 123456ab 123456abc 123456qq 123456asd 12345678a 1234567a 123456789a 123456789q 1234567890a 1234567q 12345qwert
123qweasd 123qwe123 123qweasdzxc 1234qwer 12345qwe 123456qwe 123456789qq 123abc123 123abcde 1234abcd 1a2b3c4d 123asd123
12344321 12345679 123454321 123321123 123123123 123123qwe 1231231234 112233445566 11223344 1122334455 11111111a
111222333 111111qq 11112222 12121212 123698745 147258369 147852369 159357159 159753456 258456789 741852963 789456123
789456123a 963852741 987654321a 31415926 314159265 3.1415926 0123456789a 00000000a 01234567 10203040 1029384756
woaini123 woaini520 woaini1314 woaini521 woaini5201314 5201314a 5201314520 52013145 520131420 520520520 1314520a
13145200 1314521a 5211314a 7758521a 77585210 7758258a 584520584 w5201314 z5201314 s5201314 l5201314 woaiwojia
woaiwoziji wozuishuai nihaoma1 nihao123 nihao1234 nihao123456 woshishui wodemima wodemima1 caonima123 dearbook
xiaoxiao xiaoming xiaoming1 xiaolong shanghai shanghai1 beijing1 beijing2008 beijing123 shenzhen guangzhou
zhongguo zhongguo1 zhonghua china123 china1234 china2008 taobao123 alibaba1 tencent1 weixin123 wechat123
iloveyou iloveyou1 iloveyou2 iloveyou! iloveu123 loveyou1 lovelove iloveme1 princess princess1 sunshine sunshine1
football football1 baseball baseball1 basketball superman superman1 batman123 spiderman starwars starwars1
pokemon1 pokemon123 dragon12 dragon123 monkey12 monkey123 shadow12 shadow123 master12 master123 michael1 michelle
jennifer jessica1 jordan23 charlie1 danielle computer computer1 internet internet1 whatever whatever1 trustno1
freedom1 blink182 corvette mercedes mustang1 liverpool liverpool1 chelsea1 arsenal1 manchester ashley123
google123 facebook facebook1 samsung1 microsoft windows1 windows10 hello123 hello1234 helloworld helloworld1
happy123 summer12 summer123 winter123 spring123 autumn123 summer2023 summer2024 summer2025 summer2026 winter2023
winter2024 winter2025 winter2026 spring2024 spring2025 spring2026 monday123 friday123 january1 december1 blessed1
babygirl babygirl1 butterfly chocolate chocolate1 elephant flower123 jesus123 jesuschrist killer123 lovely123
leasedesk leasedesk1 leasedesk12 leasedesk123 leasedesk1234 zhaoshang zhaoshang1 zhaoshang123 zhaoshangtai
`

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
