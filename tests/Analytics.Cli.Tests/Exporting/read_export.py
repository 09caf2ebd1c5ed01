"""Reads the csv files of an export with pandas by what their CSVW metadata says, and holds them against it: header, types, keys and references."""
import json
import pathlib
import sys

import pandas

folder = pathlib.Path(sys.argv[1])
metadata = json.loads((folder / "csv-metadata.json").read_text(encoding="utf-8"))
assert metadata["@context"][0] == "http://www.w3.org/ns/csvw"
TYPES = {"string": "string", "integer": "Int64", "double": "float64"}
frames = {}
for table in metadata["tables"]:
    columns = table["tableSchema"]["columns"]
    raw = (folder / table["url"]).read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n"), f"{table['url']}: a line ends without CRLF"
    dtypes, dates = {}, []
    for column in columns:
        datatype = column["datatype"]
        assert column["null"] == ""
        if isinstance(datatype, str):
            dtypes[column["name"]] = TYPES[datatype]
        elif datatype["base"] == "boolean":
            dtypes[column["name"]] = "boolean"
        else:
            dates.append(column["name"])
    frame = pandas.read_csv(folder / table["url"], dtype=dtypes, parse_dates=dates, keep_default_na=False, na_values=[""], true_values=["true"], false_values=["false"])
    assert list(frame.columns) == [c["name"] for c in columns], table["url"]
    for column in columns:
        if column.get("required"):
            assert frame[column["name"]].notna().all(), f"{table['url']}: {column['name']} is empty somewhere"
        if column["name"] in dates and len(frame) > 0:
            assert frame[column["name"]].dtype.kind == "M" or frame[column["name"]].isna().all(), f"{table['url']}: {column['name']} is no date"
    assert not frame.duplicated(table["tableSchema"]["primaryKey"]).any(), f"{table['url']}: a key stands twice"
    frames[table["url"]] = frame

orphans = 0
for table in metadata["tables"]:
    for reference in table["tableSchema"].get("foreignKeys", []):
        own = frames[table["url"]][reference["columnReference"]].dropna()
        other = frames[reference["reference"]["resource"]][reference["reference"]["columnReference"]]
        orphans += int((~own.isin(other)).sum())

print(json.dumps({
    "orphans": orphans,
    "tables": {
        url[:-4]: {
            "rows": len(frame),
            "sum": float(frame["value"].sum()) if "value" in frame else 0.0,
            "statuses": {k: int(v) for k, v in frame["status"].value_counts().items()} if "value" in frame else {},
            "without_value": int(frame["value"].isna().sum()) if "value" in frame else 0,
            "zeros": int((frame["value"] == 0).sum()) if "value" in frame else 0,
        }
        for url, frame in frames.items()
    },
}))
