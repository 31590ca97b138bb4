-- A ledger as schema 1 wrote it: 41 events of every kind. Never edited; later releases must read it.
PRAGMA application_id = 1497977672;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE events (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    subject TEXT NOT NULL CHECK (subject <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    actor TEXT NOT NULL CHECK (actor <> ''),
    authority TEXT,
    definition TEXT NOT NULL,
    request TEXT,
    request_body TEXT,
    detail TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    CHECK ((request IS NULL) = (request_body IS NULL)),
    UNIQUE (subject, revision)
) STRICT;
INSERT INTO events VALUES(1,'office',1,1640995200000,'definition_installed','root',NULL,'','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"digest":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","name":"annual-proposal","text":"workflow: annual-proposal"}','e86eba14ef09e4fa13676eb389e51638b0c91ef2789bd7fdb882106f69e6338e');
INSERT INTO events VALUES(2,'2021-003',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题34"},"workflow":"annual-proposal"}','806aafd28a1a099bbe0f9430395e03eea1f5a0ace2c5a04c778d1a3a4d0aa954');
INSERT INTO events VALUES(3,'office',2,1640995200000,'person_removed','root',NULL,'','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"user":"chen"}','4c03a45da74466667bed6df20ecd48efdb5e80fff411a3ee93016c72f022e471');
INSERT INTO events VALUES(4,'2021-006',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题20"},"workflow":"annual-proposal"}','572f34189380ab641b252459dca25a82dbb076e66b697ddc5ce5efe28cc5e46c');
INSERT INTO events VALUES(5,'2022-005',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题65"},"workflow":"annual-proposal"}','bc3b0197e0b0af743d731c941fc5c4fbe662ba4d95395cd5e12fcafdc2680638');
INSERT INTO events VALUES(6,'2021-005',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题9"},"workflow":"annual-proposal"}','9a35d596d3ac4d0fd0bfbc4d6172daac3148d1a5897777a2cf5bdbf716d74302');
INSERT INTO events VALUES(7,'2022-001',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题59"},"workflow":"annual-proposal"}','ed39776d14cb0e41debe501fed0e6f07889bd11d47f3fad2056da621ade4f89f');
INSERT INTO events VALUES(8,'2021-003',2,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","add":{"list":-8},"count":["round"],"files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"papers":[{"content":"{\"title\":\"请示\"}","number":"青政协〔2022〕4号","proposal":"2021-003"}],"position":{"ended":true,"state":"state4","step":"step0"},"set":{"title":"改名5","units":[{"unit":"局3"},{"unit":"局2"},{"unit":"局3"}]}}','f6543791b561da3f501c1fbc89b3de09233385609f3ac458ced1db79324fce9f');
INSERT INTO events VALUES(9,'2021-007',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题66"},"workflow":"annual-proposal"}','31499270b3bf71b273d917275fde5de9b5df4597b045d09c64540af32f3c3d22');
INSERT INTO events VALUES(10,'2021-002',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题49"},"workflow":"annual-proposal"}','2fceee26e6a11c1ce94462815b1572fabd37b030f946b27bb3d2c704e98beb20');
INSERT INTO events VALUES(11,'2021-002',2,1640995200000,'recorded','wang','party_committee','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"approve"}','f4158d295c7e1c1cb11e45e8aee8bed7b862168cb0cdf86030cc2b8ab515f5e0');
INSERT INTO events VALUES(12,'2021-008',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题67"},"workflow":"annual-proposal"}','6e4010f3beb3f459fb78a012bc3f4dc78c790acaed38d9aea213a6d5d0c281b1');
INSERT INTO events VALUES(13,'2022-001',2,1640995200000,'credited','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"position":{"state":"state3","step":"step1"},"set":{"title":"改名8","units":[{"unit":"局2"}]}}','e4adb774a77b8e1b34ccb4683c6816f2c0dcec4a0ab2215739e40909dad0a36a');
INSERT INTO events VALUES(14,'2021-008',2,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","input":{"text":"补记"},"position":{"state":"state0","step":"step0"}}','2b7b33a6bc2ac3524c973b802ad21e5a19e8f14543c03ca2314b32e8f90cd0ac');
INSERT INTO events VALUES(15,'2021-007',2,1640995200000,'recorded','wang','party_committee','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"approve"}','2e573131e8feac2d594e38bb57f0c61c1a96e1ea71f822245eee59dd0a97af39');
INSERT INTO events VALUES(16,'2022-008',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题70"},"workflow":"annual-proposal"}','9af778c4f1337ed196c590ec7bce9b98759093a377bd73ddd387ea9c7d8e7519');
INSERT INTO events VALUES(17,'2021-002',3,1640995200000,'confirmed','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"approve"}','57717ba0baccb1d84670a49ee4c2237cf84237f7bcc8112c62d0a5be5cea383a');
INSERT INTO events VALUES(18,'2021-007',3,1640995200000,'confirmed','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"approve"}','358b46abbea7028bff671a19d6a7ec0973bd13e5c8bdd866964b1ec4ce723d5c');
INSERT INTO events VALUES(19,'2021-009',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题20"},"workflow":"annual-proposal"}','56449a8cc0ef2f12ebd3f0e9c2ccdbad9a2cd93d03d5fb1173dcf4ebb995b57e');
INSERT INTO events VALUES(20,'2021-008',3,1640995200000,'credited','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","input":{"text":"补记"},"papers":[{"content":"{\"title\":\"请示\"}","number":"青政协〔2022〕2号","proposal":"2021-008"}],"position":{"ended":true,"state":"state4","step":"step0"},"set":{"title":"改名1","units":[{"unit":"局0"}]}}','16f83fe2d23f1aab35bf6fcfc96bbb47d8e2871646faebefc3c31dab79339c48');
INSERT INTO events VALUES(21,'2021-009',2,1640995200000,'recorded','wang','party_committee','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"approve"}','583fc52c5e56fd530074fc9ea027ca371e9bbb89c2bebeb6c50e7332d21242ab');
INSERT INTO events VALUES(22,'2022-009',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题62"},"workflow":"annual-proposal"}','fcb0328c1a942e93da93e520494e9b4038c4fe81a35c0517523392d0a800d5e2');
INSERT INTO events VALUES(23,'2021-006',2,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"position":{"state":"state3","step":"step1"},"set":{"title":"改名4","units":[]}}','f3aa4f73530b0523a2b23c1ac77d638701d2102d8461dc34ee2a373928faad26');
INSERT INTO events VALUES(24,'2021-008',4,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","input":{"text":"补记"},"position":{"ended":true,"state":"state4","step":"step0"},"set":{"title":"改名0","units":[{"unit":"局2"}]}}','12e88ed40810a8f3f7697c6ceaa71caba0430abc567d8202341544af28da78d4');
INSERT INTO events VALUES(25,'2022-003',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题4"},"workflow":"annual-proposal"}','109e9cfd2b958d9ca02d46ff34da1b453fc8df519faa7a1ffc682281dfc63fda');
INSERT INTO events VALUES(26,'2021-001',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题60"},"workflow":"annual-proposal"}','f87b4efa2b5bb06e2007ba747dd9d3be2f51d79ba3222a48d6bab3d1db0c98bb');
INSERT INTO events VALUES(27,'2021-001',2,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","add":{"list":9},"count":["round"],"input":{"text":"补记"},"papers":[{"content":"{\"title\":\"请示\"}","number":"青政协〔2022〕4号","proposal":"2021-001"}],"set":{"title":"改名3","units":[{"unit":"局2"}]}}','47dfda47ad546a0fdef751e08bf55d8868bcd57d594d41aecbc6407ffcb86fa6');
INSERT INTO events VALUES(28,'2021-003',3,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"set":{"title":"改名5","units":[{"unit":"局1"},{"unit":"局3"}]}}','6a844704ff0c0439b40f0105a8b058d5ddf500c97bc50b5f4b5ff131f89ca029');
INSERT INTO events VALUES(29,'2022-009',2,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"position":{"state":"state3","step":"step1"}}','a86c7ca59584139ba21ec99c4cdf8069f2201475955150ad2126229424a13174');
INSERT INTO events VALUES(30,'2021-001',3,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","add":{"list":-7},"count":["round"],"input":{"text":"补记"},"set":{"title":"改名8","units":[{"unit":"局3"},{"unit":"局3"}]}}','3d765a2d7229765017ad6624b57ae7e4f6911ff6fef94af906a2ce92c89d4ea8');
INSERT INTO events VALUES(31,'2022-003',2,1640995200000,'credited','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","add":{"list":6},"count":["round"],"files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"papers":[{"content":"{\"title\":\"请示\"}","number":"青政协〔2022〕2号","proposal":"2022-003"}]}','425711661a2f7da7d28c6cb57c33405b41ae4b2f749d2d9c999e913ef6238b16');
INSERT INTO events VALUES(32,'2022-009',3,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","add":{"list":-9},"count":["round"],"input":{"text":"补记"},"papers":[{"content":"{\"title\":\"请示\"}","number":"青政协〔2022〕4号","proposal":"2022-009"}],"set":{"title":"改名7","units":[{"unit":"局3"},{"unit":"局3"}]}}','d8ea95ec6b14e4d06bc9da3ca491a5346ab8248dc5a17441c7168bfc16392c3d');
INSERT INTO events VALUES(33,'2021-008',5,1640995200000,'credited','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"position":{"ended":true,"state":"state4","step":"step0"},"set":{"title":"改名3","units":[{"unit":"局0"},{"unit":"局2"},{"unit":"局0"}]}}','ab47ea0faf0ec3bee170d31e9a9d000cc42a0b5daff0bb2e94ca5b7b5b27bdac');
INSERT INTO events VALUES(34,'2022-007',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题84"},"workflow":"annual-proposal"}','a4bdec1e222e93e8036f27bed7fe32508f151e9e352f9816137e7b3ab362c639');
INSERT INTO events VALUES(35,'2021-008',6,1640995200000,'acted','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"act","add":{"list":-2},"count":["round"],"files":[{"name":"扫描件.pdf","sha256":"d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a"}],"input":{"text":"补记"},"position":{"state":"state3","step":"step1"},"set":{"title":"改名8","units":[{"unit":"局1"},{"unit":"局2"},{"unit":"局2"}]}}','4d9691e8b6145cb07b231b931be511e782f8bce6702316b02076447c706e27a9');
INSERT INTO events VALUES(36,'office',3,1640995200000,'person_removed','root',NULL,'','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"user":"chen"}','8eb7fa08e12a7dc49425c72ce608da0b71ef187fa2e9681f64859f704a23b629');
INSERT INTO events VALUES(37,'2021-003',4,1640995200000,'recorded','wang','party_committee','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"approve"}','3374be446fd3f09d9eefa18dd739dc95ba44ff9681a5f8421ba7b832b2c8cba5');
INSERT INTO events VALUES(38,'2022-004',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题1"},"workflow":"annual-proposal"}','aff652783dc16b101f9b368e425a0ea14bd974a868cebb6a15e8ae121fa5cc80');
INSERT INTO events VALUES(39,'2022-006',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题50"},"workflow":"annual-proposal"}','49850e27fc3c3c3ae1c94d176620f05f207e709006314463f368c9cfc7ceb41e');
INSERT INTO events VALUES(40,'2021-008',7,1640995200000,'recorded','wang','party_committee','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"action":"approve"}','b9d72622bbacc174f51d5e675232dfb29e1f1b1f174608a5d9fc6462055f8fa8');
INSERT INTO events VALUES(41,'2022-002',1,1640995200000,'created','wang',NULL,'0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','r1','230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5','{"position":{"state":"drafting","step":"topics"},"set":{"title":"议题0"},"workflow":"annual-proposal"}','c7a7f7f0ff416614692ae0ed899717f8b19a6bc3cf30439e91b6fdf3503b36e3');
CREATE TABLE definitions (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    installed_at INTEGER NOT NULL,
    installed_by INTEGER NOT NULL REFERENCES events (seq),
    removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO definitions VALUES('0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','annual-proposal','workflow: annual-proposal',1640995200000,1,0);
CREATE TABLE people (
    user TEXT PRIMARY KEY CHECK (user <> ''),
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    unit TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE proposals (
    id INTEGER PRIMARY KEY CHECK (id >= 1000001),
    workflow TEXT NOT NULL,
    definition TEXT NOT NULL REFERENCES definitions (digest),
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
    pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
    title TEXT NOT NULL
) STRICT;
INSERT INTO proposals VALUES(2021000001,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'改名8');
INSERT INTO proposals VALUES(2021000002,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题49');
INSERT INTO proposals VALUES(2021000003,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','step0','state4',1,1,'改名5');
INSERT INTO proposals VALUES(2021000005,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题9');
INSERT INTO proposals VALUES(2021000006,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','step1','state3',0,0,'改名4');
INSERT INTO proposals VALUES(2021000007,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题66');
INSERT INTO proposals VALUES(2021000008,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','step1','state3',0,1,'改名8');
INSERT INTO proposals VALUES(2021000009,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,1,'议题20');
INSERT INTO proposals VALUES(2022000001,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','step1','state3',0,0,'改名8');
INSERT INTO proposals VALUES(2022000002,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题0');
INSERT INTO proposals VALUES(2022000003,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题4');
INSERT INTO proposals VALUES(2022000004,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题1');
INSERT INTO proposals VALUES(2022000005,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题65');
INSERT INTO proposals VALUES(2022000006,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题50');
INSERT INTO proposals VALUES(2022000007,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题84');
INSERT INTO proposals VALUES(2022000008,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','topics','drafting',0,0,'议题70');
INSERT INTO proposals VALUES(2022000009,'annual-proposal','0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371','step1','state3',0,0,'改名7');
CREATE TABLE contents (
    id INTEGER PRIMARY KEY REFERENCES proposals (id),
    content TEXT NOT NULL
) STRICT;
INSERT INTO contents VALUES(2021000001,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-001","position":{"state":"drafting","step":"topics"},"record":{"list":[9,-7],"round":2,"title":"改名8","units":[{"unit":"局3"},{"unit":"局3"}]},"revision":3,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2021000002,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-002","position":{"state":"drafting","step":"topics"},"record":{"title":"议题49"},"revision":3,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2021000003,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-003","pending":{"action":"approve","at":1640995200000,"input":{},"recorded_by":"wang"},"position":{"ended":true,"state":"state4","step":"step0"},"record":{"list":[-8],"round":1,"title":"改名5","units":[{"unit":"局1"},{"unit":"局3"}]},"revision":4,"visit":2,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2021000005,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-005","position":{"state":"drafting","step":"topics"},"record":{"title":"议题9"},"revision":1,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2021000006,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-006","position":{"state":"state3","step":"step1"},"record":{"title":"改名4","units":[]},"revision":2,"visit":2,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2021000007,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-007","position":{"state":"drafting","step":"topics"},"record":{"title":"议题66"},"revision":3,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2021000008,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-008","pending":{"action":"approve","at":1640995200000,"input":{},"recorded_by":"wang"},"position":{"state":"state3","step":"step1"},"record":{"list":[-2],"round":1,"title":"改名8","units":[{"unit":"局1"},{"unit":"局2"},{"unit":"局2"}]},"revision":7,"visit":6,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2021000009,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2021-009","pending":{"action":"approve","at":1640995200000,"input":{},"recorded_by":"wang"},"position":{"state":"drafting","step":"topics"},"record":{"title":"议题20"},"revision":2,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000001,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-001","position":{"state":"state3","step":"step1"},"record":{"title":"改名8","units":[{"unit":"局2"}]},"revision":2,"visit":2,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000002,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-002","position":{"state":"drafting","step":"topics"},"record":{"title":"议题0"},"revision":1,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000003,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-003","position":{"state":"drafting","step":"topics"},"record":{"list":[6],"round":1,"title":"议题4"},"revision":2,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000004,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-004","position":{"state":"drafting","step":"topics"},"record":{"title":"议题1"},"revision":1,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000005,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-005","position":{"state":"drafting","step":"topics"},"record":{"title":"议题65"},"revision":1,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000006,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-006","position":{"state":"drafting","step":"topics"},"record":{"title":"议题50"},"revision":1,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000007,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-007","position":{"state":"drafting","step":"topics"},"record":{"title":"议题84"},"revision":1,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000008,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-008","position":{"state":"drafting","step":"topics"},"record":{"title":"议题70"},"revision":1,"visit":1,"workflow":"annual-proposal"}');
INSERT INTO contents VALUES(2022000009,'{"changed_at":1640995200000,"created_at":1640995200000,"created_by":"wang","definition":"0071d792ae32ba41712171ff43c5666de201132b4afe000ed90015e16551d371","id":"2022-009","position":{"state":"state3","step":"step1"},"record":{"list":[-9],"round":1,"title":"改名7","units":[{"unit":"局3"},{"unit":"局3"}]},"revision":3,"visit":2,"workflow":"annual-proposal"}');
CREATE TABLE units (
    unit TEXT NOT NULL,
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    PRIMARY KEY (unit, proposal)
) STRICT, WITHOUT ROWID;
INSERT INTO units VALUES('局3',2021000001);
INSERT INTO units VALUES('局1',2021000003);
INSERT INTO units VALUES('局3',2021000003);
INSERT INTO units VALUES('局1',2021000008);
INSERT INTO units VALUES('局2',2021000008);
INSERT INTO units VALUES('局2',2022000001);
INSERT INTO units VALUES('局3',2022000009);
CREATE TABLE papers (
    number TEXT NOT NULL,
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    content TEXT NOT NULL,
    PRIMARY KEY (number, proposal, content)
) STRICT, WITHOUT ROWID;
INSERT INTO papers VALUES('青政协〔2022〕4号',2021000001,'{"title":"请示"}');
INSERT INTO papers VALUES('青政协〔2022〕4号',2021000003,'{"title":"请示"}');
INSERT INTO papers VALUES('青政协〔2022〕2号',2021000008,'{"title":"请示"}');
INSERT INTO papers VALUES('青政协〔2022〕2号',2022000003,'{"title":"请示"}');
INSERT INTO papers VALUES('青政协〔2022〕4号',2022000009,'{"title":"请示"}');
CREATE TABLE evidence (
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    event INTEGER NOT NULL REFERENCES events (seq),
    PRIMARY KEY (sha256, event)
) STRICT, WITHOUT ROWID;
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',8);
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',13);
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',23);
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',28);
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',29);
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',31);
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',33);
INSERT INTO evidence VALUES('d8c5ccb5b51ace062bab5d83614d05710115b4f02adf6094ce9b7f8e770a575a',35);
CREATE INDEX events_by_request ON events (request) WHERE request IS NOT NULL;
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
CREATE INDEX proposals_by_workflow ON proposals (workflow);
CREATE INDEX proposals_by_definition ON proposals (definition);
CREATE INDEX proposals_by_state ON proposals (state);
CREATE INDEX proposals_by_step ON proposals (step);
CREATE INDEX proposals_open ON proposals (id) WHERE ended = 0;
CREATE INDEX proposals_pending ON proposals (id) WHERE pending = 1;
CREATE INDEX units_by_proposal ON units (proposal);
CREATE INDEX papers_by_proposal ON papers (proposal);
COMMIT;
