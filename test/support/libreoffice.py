# Plays the office with LibreOffice itself: opens a workbook headless, types into cells, saves it as Excel.
# Usage: libreoffice.py PROFILE FROM TO EDITS.json    edits: [sheet, id, heading, kind, value], kind: string | value | typed
import json, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue

profile, source, target, edits = sys.argv[1:5]
pipe = 'measures%d' % time.time_ns()
office = subprocess.Popen(['soffice', '-env:UserInstallation=' + uno.systemPathToFileUrl(profile), '--headless', '--norestore', '--accept=pipe,name=%s;urp;' % pipe], stderr=subprocess.DEVNULL)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for attempt in range(240):
        try:
            context = resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
            break
        except Exception:
            time.sleep(0.25)
    desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), '_blank', 0, (PropertyValue('Hidden', 0, True, 0),))
    for name, row_id, heading, kind, value in json.load(open(edits, encoding='utf-8')):
        sheet = document.Sheets.getByName(name)
        row = next(r for r in range(500) if sheet.getCellByPosition(0, r).String == row_id)
        column = next(c for c in range(80) if sheet.getCellByPosition(c, 1).String == heading)
        cell = sheet.getCellByPosition(column, row)
        if kind == 'value':
            cell.Value = value
        elif kind == 'typed':
            cell.FormulaLocal = value
        else:
            cell.String = value
    document.storeToURL(uno.systemPathToFileUrl(target), (PropertyValue('FilterName', 0, 'Calc MS Excel 2007 XML', 0),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)
finally:
    if office.poll() is None:
        office.kill()
