#include <algorithm>
#include <array>
#include <utility>

#include "ingest/html_dom.h"

// The named entities of HTML 4 with the few later ones that news pages use.
// The two thousand others are names of mathematical signs and stay as written.

namespace crosscheck {
namespace {

struct Entity {
    std::string_view name;
    std::uint32_t code;
};

constexpr std::array<Entity, 281> entities{{
    {"AElig", 198},   {"Aacute", 193},   {"Acirc", 194},   {"Agrave", 192},   {"Alpha", 913},
    {"Aring", 197},   {"Atilde", 195},   {"Auml", 196},    {"Beta", 914},     {"Ccedil", 199},
    {"Chi", 935},     {"Dagger", 8225},  {"Delta", 916},   {"ETH", 208},      {"Eacute", 201},
    {"Ecirc", 202},   {"Egrave", 200},   {"Epsilon", 917}, {"Eta", 919},      {"Euml", 203},
    {"Gamma", 915},   {"Iacute", 205},   {"Icirc", 206},   {"Igrave", 204},   {"Iota", 921},
    {"Iuml", 207},    {"Kappa", 922},    {"Lambda", 923},  {"Mu", 924},       {"NewLine", 10},
    {"Ntilde", 209},  {"Nu", 925},       {"OElig", 338},   {"Oacute", 211},   {"Ocirc", 212},
    {"Ograve", 210},  {"Omega", 937},    {"Omicron", 927}, {"Oslash", 216},   {"Otilde", 213},
    {"Ouml", 214},    {"Phi", 934},      {"Pi", 928},      {"Prime", 8243},   {"Psi", 936},
    {"Rho", 929},     {"Scaron", 352},   {"Sigma", 931},   {"THORN", 222},    {"Tab", 9},
    {"Tau", 932},     {"Theta", 920},    {"Uacute", 218},  {"Ucirc", 219},    {"Ugrave", 217},
    {"Upsilon", 933}, {"Uuml", 220},     {"Xi", 926},      {"Yacute", 221},   {"Yuml", 376},
    {"Zeta", 918},    {"aacute", 225},   {"acirc", 226},   {"acute", 180},    {"aelig", 230},
    {"agrave", 224},  {"alefsym", 8501}, {"alpha", 945},   {"amp", 38},       {"and", 8743},
    {"ang", 8736},    {"apos", 39},      {"aring", 229},   {"ast", 42},       {"asymp", 8776},
    {"atilde", 227},  {"auml", 228},     {"bdquo", 8222},  {"beta", 946},     {"brvbar", 166},
    {"bull", 8226},   {"cap", 8745},     {"ccedil", 231},  {"cedil", 184},    {"cent", 162},
    {"check", 10003}, {"chi", 967},      {"circ", 710},    {"clubs", 9827},   {"colon", 58},
    {"comma", 44},    {"commat", 64},    {"cong", 8773},   {"copy", 169},     {"crarr", 8629},
    {"cup", 8746},    {"curren", 164},   {"dArr", 8659},   {"dagger", 8224},  {"darr", 8595},
    {"dash", 8208},   {"deg", 176},      {"delta", 948},   {"diams", 9830},   {"divide", 247},
    {"dollar", 36},   {"eacute", 233},   {"ecirc", 234},   {"egrave", 232},   {"empty", 8709},
    {"emsp", 8195},   {"ensp", 8194},    {"epsilon", 949}, {"equiv", 8801},   {"eta", 951},
    {"eth", 240},     {"euml", 235},     {"euro", 8364},   {"excl", 33},      {"exist", 8707},
    {"fnof", 402},    {"forall", 8704},  {"frac12", 189},  {"frac14", 188},   {"frac34", 190},
    {"frasl", 8260},  {"gamma", 947},    {"ge", 8805},     {"gt", 62},        {"hArr", 8660},
    {"harr", 8596},   {"hearts", 9829},  {"hellip", 8230}, {"horbar", 8213},  {"hyphen", 8208},
    {"iacute", 237},  {"icirc", 238},    {"iexcl", 161},   {"igrave", 236},   {"image", 8465},
    {"infin", 8734},  {"int", 8747},     {"iota", 953},    {"iquest", 191},   {"isin", 8712},
    {"iuml", 239},    {"kappa", 954},    {"lArr", 8656},   {"lambda", 955},   {"lang", 9001},
    {"laquo", 171},   {"larr", 8592},    {"lceil", 8968},  {"ldquo", 8220},   {"ldquor", 8222},
    {"le", 8804},     {"lfloor", 8970},  {"lowast", 8727}, {"lowbar", 95},    {"loz", 9674},
    {"lpar", 40},     {"lrm", 8206},     {"lsaquo", 8249}, {"lsquo", 8216},   {"lsquor", 8218},
    {"lt", 60},       {"macr", 175},     {"mdash", 8212},  {"micro", 181},    {"middot", 183},
    {"minus", 8722},  {"mu", 956},       {"nabla", 8711},  {"nbsp", 160},     {"ndash", 8211},
    {"ne", 8800},     {"ni", 8715},      {"not", 172},     {"notin", 8713},   {"nsub", 8836},
    {"ntilde", 241},  {"nu", 957},       {"num", 35},      {"oacute", 243},   {"ocirc", 244},
    {"oelig", 339},   {"ograve", 242},   {"oline", 8254},  {"omega", 969},    {"omicron", 959},
    {"oplus", 8853},  {"or", 8744},      {"ordf", 170},    {"ordm", 186},     {"oslash", 248},
    {"otilde", 245},  {"otimes", 8855},  {"ouml", 246},    {"para", 182},     {"part", 8706},
    {"percnt", 37},   {"period", 46},    {"permil", 8240}, {"perp", 8869},    {"phi", 966},
    {"phone", 9742},  {"pi", 960},       {"piv", 982},     {"plus", 43},      {"plusmn", 177},
    {"pound", 163},   {"prime", 8242},   {"prod", 8719},   {"prop", 8733},    {"psi", 968},
    {"quest", 63},    {"quot", 34},      {"rArr", 8658},   {"radic", 8730},   {"rang", 9002},
    {"raquo", 187},   {"rarr", 8594},    {"rceil", 8969},  {"rdquo", 8221},   {"rdquor", 8221},
    {"real", 8476},   {"reg", 174},      {"rfloor", 8971}, {"rho", 961},      {"rlm", 8207},
    {"rpar", 41},     {"rsaquo", 8250},  {"rsquo", 8217},  {"rsquor", 8217},  {"sbquo", 8218},
    {"scaron", 353},  {"sdot", 8901},    {"sect", 167},    {"semi", 59},      {"shy", 173},
    {"sigma", 963},   {"sigmaf", 962},   {"sim", 8764},    {"sol", 47},       {"spades", 9824},
    {"star", 9734},   {"sub", 8834},     {"sube", 8838},   {"sum", 8721},     {"sup", 8835},
    {"sup1", 185},    {"sup2", 178},     {"sup3", 179},    {"supe", 8839},    {"szlig", 223},
    {"tau", 964},     {"there4", 8756},  {"theta", 952},   {"thetasym", 977}, {"thinsp", 8201},
    {"thorn", 254},   {"tilde", 732},    {"times", 215},   {"trade", 8482},   {"uArr", 8657},
    {"uacute", 250},  {"uarr", 8593},    {"ucirc", 251},   {"ugrave", 249},   {"uml", 168},
    {"upsih", 978},   {"upsilon", 965},  {"uuml", 252},    {"weierp", 8472},  {"xi", 958},
    {"yacute", 253},  {"yen", 165},      {"yuml", 255},    {"zeta", 950},     {"zwj", 8205},
    {"zwnj", 8204},
}};

void append_utf8(std::uint32_t code, std::string& out)
{
    auto tail = [&](unsigned shift) {
        out.push_back(static_cast<char>(0x80U | ((code >> shift) & 0x3FU)));
    };
    if (code < 0x80) {
        out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        out.push_back(static_cast<char>(0xC0U | (code >> 6)));
        tail(0);
    } else if (code < 0x10000) {
        out.push_back(static_cast<char>(0xE0U | (code >> 12)));
        tail(6);
        tail(0);
    } else {
        out.push_back(static_cast<char>(0xF0U | (code >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// Pages write Windows-1252 in numeric references; browsers read them so.
std::uint32_t corrected(std::uint32_t code)
{
    static constexpr std::array<std::uint16_t, 32> windows{
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (code >= 0x80 && code < 0xA0) return windows[code - 0x80];
    bool control = (code < 0x20 && code != '\n' && code != '\t') || code == 0x7F;
    bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return control ? ' ' : surrogate || code > 0x10FFFF ? 0xFFFD : code;
}

int digit_value(char c, int base)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (base == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::size_t decode_numeric(std::string_view text, std::string& out)
{
    bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    std::size_t first = hex ? 3 : 2;
    std::size_t at = first;
    std::uint32_t code = 0;
    for (; at < text.size() && at < first + 10; ++at) {
        int digit = digit_value(text[at], hex ? 16 : 10);
        if (digit < 0) break;
        code = std::min<std::uint32_t>(code * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit),
                                       0x110000);
    }
    if (at == first) return 0;
    append_utf8(corrected(code), out);
    return at < text.size() && text[at] == ';' ? at + 1 : at;
}

} // namespace

std::size_t decode_entity(std::string_view text, std::string& out)
{
    if (text.size() < 3 || text[0] != '&') return 0;
    if (text[1] == '#') return decode_numeric(text, out);
    std::size_t end = 1;
    while (end < text.size() && end < 12 &&
           ((text[end] >= 'a' && text[end] <= 'z') || (text[end] >= 'A' && text[end] <= 'Z') ||
            digit_value(text[end], 10) >= 0))
        ++end;
    std::string_view name = text.substr(1, end - 1);
    auto found = std::lower_bound(entities.begin(), entities.end(), name,
                                  [](const Entity& e, std::string_view n) { return e.name < n; });
    if (found == entities.end() || found->name != name) return 0;
    bool closed = end < text.size() && text[end] == ';';
    if (!closed && found->code >= 256) // only the old Latin-1 names may go without
        return 0;
    append_utf8(found->code, out);
    return closed ? end + 1 : end;
}

std::string decode_entities(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t taken = text[at] == '&' ? decode_entity(text.substr(at), out) : 0;
        if (taken == 0) out.push_back(text[at]);
        at += taken == 0 ? 1 : taken;
    }
    return out;
}

} // namespace crosscheck
