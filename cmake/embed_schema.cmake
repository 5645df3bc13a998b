# cmake -DIN=schema.json -DOUT=rule_schema.cpp -P cmake/embed_schema.cmake
file(READ ${IN} content)
file(WRITE ${OUT} "#include \"rules/rule_schema.h\"\n\nnamespace crosscheck {\n\nstd::string_view rule_schema()\n{\n    return R\"crosscheck_rules(${content})crosscheck_rules\";\n}\n\n} // namespace crosscheck\n")
