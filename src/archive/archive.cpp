#include "archive/archive.h"

#include <set>
#include <string_view>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <sqlite3.h>
#include <zlib.h>

#include "report/json.h"

namespace crosscheck {
namespace {

constexpr int application = 0x58434b41; // "XCKA"
constexpr int version = 1;
constexpr int wait_ms = 5000;             ///< for another program that writes
constexpr int most_articles = 5000;       ///< that one drop is compared with
constexpr int common_name = 200;          ///< a name in more articles tells nothing,
constexpr int share_of_common_names = 100; ///< unless the archive holds as many times more
constexpr std::int64_t longest_record = 1 << 28; ///< bytes of an article with its claims

/// `record` is the article's line and those of its claims, deflated; `size` their bytes.
constexpr const char* schema =
    "CREATE TABLE articles (id TEXT PRIMARY KEY, outlet TEXT NOT NULL, text_hash TEXT NOT NULL, size INTEGER NOT NULL, record BLOB NOT NULL) STRICT;"
    "CREATE TABLE names (name TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (name, article)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX names_of ON names (article);"
    "CREATE INDEX same_text ON articles (text_hash);";

/// What an article speaks of: per article id, the names of its claims.
using Names = std::unordered_map<std::string_view, std::set<std::string_view>>;

Names names_of(const Report& report)
{
    Names names;
    for (const Claim& claim : report.claims) {
        std::set<std::string_view>& of_article = names[claim.article];
        of_article.insert(claim.context.names.begin(), claim.context.names.end());
        of_article.insert(claim.context.event.names.begin(), claim.context.event.names.end());
        if (!claim.context.event.place.empty()) of_article.insert(claim.context.event.place);
    }
    return names;
}

std::string deflated(const std::string& text)
{
    uLongf size = compressBound(text.size());
    std::string packed(size, '\0');
    const int done = compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    CC_CHECK(done == Z_OK); // the room is enough for anything
    packed.resize(size);
    return packed;
}

/// Empty when `packed` does not hold `size` bytes.
std::string inflated(std::string_view packed, std::int64_t size)
{
    if (size <= 0 || size > longest_record) return {};
    std::string text(static_cast<std::size_t>(size), '\0');
    uLongf read = text.size();
    const int done = uncompress(reinterpret_cast<Bytef*>(text.data()), &read, reinterpret_cast<const Bytef*>(packed.data()), packed.size());
    return done == Z_OK && read == text.size() ? text : std::string();
}

/// A file that strangers may have made runs nothing of theirs.
void defend(SQLite::Database& database)
{
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, static_cast<int>(longest_record));
    database.exec("PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768"); // KiB
}

int pragma(SQLite::Database& database, const char* name)
{
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

} // namespace

struct Archive::Store {
    Store(std::string file, SQLite::Database opened) : path(std::move(file)), database(std::move(opened)) {}

    std::string path;
    SQLite::Database database;

    std::string fault(const std::exception& error) const { return "archive '" + path + "': " + error.what(); }

    /// Finds the related articles and puts their ids into the table `related`; how many there are.
    int find_related(const Report& drop);
    void read_related(Past& past);
    void read_record(const std::string& id, std::string_view record, Past& past) const;
    void write(const ReportArticle& article, const std::string& record, const std::set<std::string_view>& names);
};

Archive::Archive(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::string& path)
{
    const std::string place = "archive '" + path + "'";
    try {
        SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, wait_ms);
        defend(database);
        SQLite::Transaction making(database, SQLite::TransactionBehavior::IMMEDIATE);
        const int found = pragma(database, "user_version");
        const bool empty = found == 0 && pragma(database, "schema_version") == 0;
        if (!empty && pragma(database, "application_id") != application)
            return Error{place + " is a database of another program"};
        if (found > version)
            return Error{place + " is of version " + std::to_string(found) + "; expected " + std::to_string(version) + " or older"};
        if (empty) {
            database.exec(schema);
            database.exec("PRAGMA application_id = " + std::to_string(application));
            database.exec("PRAGMA user_version = " + std::to_string(version));
        }
        making.commit();
        return Archive(std::make_unique<Store>(path, std::move(database)));
    } catch (const std::exception& error) {
        return Error{place + ": " + error.what()};
    }
}

int Archive::Store::find_related(const Report& drop)
{
    database.exec("CREATE TEMP TABLE IF NOT EXISTS wanted (name TEXT, asker INTEGER, PRIMARY KEY (name, asker)) WITHOUT ROWID;"
                  "CREATE TEMP TABLE IF NOT EXISTS own (id TEXT PRIMARY KEY) WITHOUT ROWID;"
                  "CREATE TEMP TABLE IF NOT EXISTS related (article TEXT PRIMARY KEY) WITHOUT ROWID;"
                  "DELETE FROM wanted; DELETE FROM own; DELETE FROM related;");
    SQLite::Statement want(database, "INSERT OR IGNORE INTO wanted VALUES (?, ?)");
    SQLite::Statement own(database, "INSERT OR IGNORE INTO own SELECT ?1 UNION SELECT id FROM articles WHERE outlet = ?2 AND text_hash = ?3");
    const Names names = names_of(drop);
    for (std::size_t i = 0; i < drop.articles.size(); ++i) {
        const ArticleSummary& article = drop.articles[i].summary;
        SQLite::bind(own, article.id, article.outlet, article.text_hash);
        own.exec();
        own.reset();
        const auto of_article = names.find(article.id);
        if (of_article == names.end()) continue;
        for (std::string_view name : of_article->second) {
            SQLite::bind(want, std::string(name), static_cast<std::int64_t>(i));
            want.exec();
            want.reset();
        }
    }
    const int articles = database.execAndGet("SELECT count(*) FROM articles").getInt();
    const int common = std::max(common_name, articles / share_of_common_names);
    database.exec("DELETE FROM wanted WHERE (SELECT count(*) FROM names WHERE names.name = wanted.name) > " + std::to_string(common));
    const std::string shared = " FROM names JOIN wanted USING (name) WHERE article NOT IN own GROUP BY article, asker HAVING count(*) >= 2";
    const int found = database.execAndGet("SELECT count(*) FROM (SELECT DISTINCT article" + shared + ")").getInt();
    database.exec("INSERT INTO related SELECT article FROM (SELECT article, max(times) AS most FROM (SELECT article, count(*) AS times" + shared +
                  ") GROUP BY article) ORDER BY most DESC, article LIMIT " + std::to_string(most_articles));
    return found;
}

void Archive::Store::read_related(Past& past)
{
    SQLite::Statement rows(database, "SELECT id, size, record FROM articles WHERE id IN related ORDER BY id");
    while (rows.executeStep()) {
        const SQLite::Column record = rows.getColumn(2);
        const std::string_view packed(static_cast<const char*>(record.getBlob()), static_cast<std::size_t>(record.getBytes()));
        read_record(rows.getColumn(0).getString(), inflated(packed, rows.getColumn(1).getInt64()), past);
    }
}

void Archive::Store::read_record(const std::string& id, std::string_view record, Past& past) const
{
    auto warn = [&](const std::string& what, const std::string& why) {
        past.diagnostics.push_back({DiagnosticSeverity::Warning, "archive-record", what + " '" + id + "' cannot be read: " + why, path, "", 0, 0});
    };
    std::size_t end = std::min(record.find('\n'), record.size());
    auto article = parse_article(record.substr(0, end));
    if (!article || article->summary.id != id) return warn("article", article ? "it is of another article" : article.error());
    article->archived = true;
    past.articles.push_back(article.take());
    for (std::size_t begin = end + 1; begin < record.size(); begin = end + 1) {
        end = std::min(record.find('\n', begin), record.size());
        auto claim = parse_claim(record.substr(begin, end - begin));
        if (!claim || claim->claim.article != id)
            warn("a claim of article", claim ? "it is of another article" : claim.error());
        else
            past.claims.push_back(std::move(claim->claim));
    }
}

Result<Past> Archive::related(const Report& drop)
{
    try {
        Past past;
        SQLite::Transaction reading(store_->database);
        const int found = store_->find_related(drop);
        past.left_out = static_cast<std::size_t>(std::max(0, found - most_articles));
        store_->read_related(past);
        reading.commit();
        return past;
    } catch (const std::exception& error) {
        return Error{store_->fault(error)};
    }
}

void Archive::Store::write(const ReportArticle& article, const std::string& record, const std::set<std::string_view>& names)
{
    const std::string& id = article.summary.id;
    SQLite::Statement remove(database, "DELETE FROM names WHERE article = ?");
    remove.bind(1, id);
    remove.exec();
    const std::string packed = deflated(record);
    SQLite::Statement add(database, "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?)");
    SQLite::bind(add, id, article.summary.outlet, article.summary.text_hash, static_cast<std::int64_t>(record.size()));
    add.bind(5, packed.data(), static_cast<int>(packed.size()));
    add.exec();
    SQLite::Statement name(database, "INSERT INTO names VALUES (?, ?)");
    for (std::string_view each : names) {
        SQLite::bind(name, std::string(each), id);
        name.exec();
        name.reset();
    }
}

Result<bool> Archive::store(const Report& drop)
{
    try {
        std::unordered_map<std::string_view, std::string> records;
        for (const ReportArticle& article : drop.articles)
            if (!article.archived) records.emplace(article.summary.id, article_line(article));
        for (const Claim& claim : drop.claims)
            if (const auto record = records.find(claim.article); record != records.end()) record->second += "\n" + claim_line(claim);
        const Names names = names_of(drop);
        SQLite::Transaction writing(store_->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const ReportArticle& article : drop.articles)
            if (const auto told = names.find(article.summary.id); !article.archived && told != names.end())
                store_->write(article, records.at(article.summary.id), told->second);
        writing.commit();
        return true;
    } catch (const std::exception& error) {
        return Error{store_->fault(error)};
    }
}

} // namespace crosscheck
