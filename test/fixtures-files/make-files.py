"""Makes the files of other programs in this folder: python3 make-files.py, then soffice and exceljs (README.md). Needs openpyxl 3.1."""
import base64, re, zipfile
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

departments = [['信息技术系', '信息系；信息中心', '参评', 400], ['机电工程系', '', '参评', 300], ['建筑工程系', '', '参评', 200]]
tables = {
    '活动设置': [['学校自定的说明，不动'], [], ['项目', '值', '说明'], ['方案', 'chongqing-2024', ''], ['学校名称', '重庆市工业学校', ''],
               ['活动名称', '职业教育活动周', ''], ['年度', 2024, ''], ['开始日期', '2024-05-18', ''], ['结束日期', '2024-05-24', ''],
               ['满分', 20, ''], ['重大活动分值', 15, ''], ['去掉最高最低分的最少评委数', 3, '']],
    '单位': [['单位名称', '别名', '类别', '学生数'], *departments],
    '评委': [['姓名', '所属单位'], ['甲', ''], ['乙', '信息系'], ['丙', '']],
    '评价细则': [['编号', '项目', '评分内容', '分值', '方式', '数据来源', '参数'],
               ['A1', '方案', '按时报送', 5, '扣分', '', '迟交=1'], ['A2', '方案', '方案质量', 10, '评委', '', ''],
               ['A3', '宣传', '稿件', 5, '计数', '宣传登记：按级别计篇', '校级=1;市级=3']],
    '考核登记': [['单位', '编号', '事项', '数量', '校内编号'], ['信息系', 'A1', '迟交', 1, '甲-1'], [' 机电工程系', 'A1', '无扣分', None, '甲-2'],
               ['建筑工程系', 'A1', '迟交', '２', '甲-3'], [], ['以下由教务处填写', None, None, None, None]],
    '宣传登记': [['标题', '链接', '媒体', '级别', '单位', '发布日期'], ['开幕', 'https://a.cn/1', '校网', '校级', '信息系', '2024-05-18'],
               ['开幕（市台）', 'https://a.cn/1', '市台', '市级', '信息技术系', '2024.5.19'], ['车床', 'https://a.cn/2', '校网', '校级', '机电工程系', '2024-05-20'],
               ['工地', 'https://a.cn/3', '校网', '校级', '建筑工程系', '2024-05-21']],
}
marks = {'甲': [9, 8, 7], '乙': ['回避', 8.5, 7.5], '丙': [9.5, 7]}


def put(sheet, rows):
    for row in rows:
        sheet.append([None if value == '' else value for value in row])


def book():
    wb = Workbook()
    wb.remove(wb.active)
    for name, rows in tables.items():
        put(wb.create_sheet(name), rows)
    for judge, own in marks.items():
        names = [row[0] for row in departments][:len(own)]
        put(wb.create_sheet(f'评分·{judge}'), [[f'评委：{judge}'], ['编号', '项目', '评分内容', '分值', *names], ['A2', '方案', '方案质量', 10, *own], ['合计', None, None, None, f'=SUM(E3:E3)']])
    decorate(wb)
    return wb


def decorate(wb):
    ledger = wb['考核登记']
    ledger['C2'].comment = Comment('教务处：已核对', '教务处')
    ledger['D2'].font = Font(name='仿宋', size=14, bold=True, color='FFC00000')
    rule = DataValidation(type='list', formula1='"迟交,无扣分"', allow_blank=True)
    ledger.add_data_validation(rule)
    rule.add('C2:C40')
    ledger.conditional_formatting.add('D2:D40', CellIsRule(operator='greaterThan', formula=['1'], fill=PatternFill('solid', bgColor='FFFFC7CE')))
    ledger.column_dimensions['A'].width = 23.5
    ledger.freeze_panes = 'B2'
    ledger.auto_filter.ref = 'A1:E4'
    own = wb.create_sheet('学校台账')
    put(own, [['台账', None, '本表由学校自用'], ['单位', '扣分次数', '日期'], ['信息技术系', "=SUMIF(考核登记!A:A,\"信息系\",考核登记!D:D)", 45430], ['机电工程系', 2, 45431], ['合计', '=SUM(B3:B4)', None]])
    own['C3'].number_format = own['C4'].number_format = 'yyyy"年"m"月"d"日"'
    own.merge_cells('A1:B1')
    own.add_table(Table(displayName='学校台账表', ref='A2:C4'))
    chart = BarChart()
    chart.add_data(Reference(own, min_col=2, min_row=2, max_row=4), titles_from_data=True)
    own.add_chart(chart, 'E2')
    own.conditional_formatting.add('B3:B4', ColorScaleRule(start_type='min', start_color='FFFFFF', end_type='max', end_color='63BE7B'))
    own.print_title_rows = '1:2'
    own.print_area = 'A1:C20'
    own.oddFooter.center.text = '第 &P 页'
    wb.defined_names['扣分区'] = DefinedName('扣分区', attr_text='考核登记!$D$2:$D$40')
    wb.create_sheet('透视')
    wb['透视']['A3'], wb['透视']['B3'] = '单位', '求和项:扣分次数'
    hidden = wb.create_sheet('旧数据')
    hidden['A1'], hidden.sheet_state = '2023年的数据', 'veryHidden'
    wb.properties.creator = '教务处'


png = base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==')
main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
pivot_cache = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<pivotCacheDefinition xmlns="{main}" xmlns:r="{rel}" r:id="rId1" refreshOnLoad="1" refreshedBy="教务处" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A2:B4" sheet="学校台账"/></cacheSource><cacheFields count="2"><cacheField name="单位" numFmtId="0"><sharedItems count="2"><s v="信息技术系"/><s v="机电工程系"/></sharedItems></cacheField><cacheField name="扣分次数" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="2"/></cacheField></cacheFields></pivotCacheDefinition>'
pivot_records = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<pivotCacheRecords xmlns="{main}" count="2"><r><x v="0"/><n v="1"/></r><r><x v="1"/><n v="2"/></r></pivotCacheRecords>'
pivot_table = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<pivotTableDefinition xmlns="{main}" name="数据透视表1" cacheId="1" dataCaption="值" updatedVersion="6" createdVersion="6"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:扣分次数" fld="1"/></dataFields></pivotTableDefinition>'


def link(kind, target, number):
    kind = kind if kind.startswith('http') else f'{rel}/{kind}'
    return f'<Relationship Id="rIdX{number}" Type="{kind}" Target="{target}"/>'


def relationships(*links):
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(links) + '</Relationships>'


def enrich(source, target, wps):
    """Picture, pivot table, customXml, printer settings, an unknown part and, for WPS, its own parts."""
    parts = {entry: zipfile.ZipFile(source).read(entry) for entry in zipfile.ZipFile(source).namelist()}
    text = {name: data.decode() for name, data in parts.items() if name.endswith(('.xml', '.rels'))}
    book_part = text['xl/workbook.xml']
    sheet_ids = dict(re.findall(r'<sheet [^>]*?name="([^"]+)"[^>]*?r:id="([^"]+)"', book_part))
    targets = dict((i, t) for t, i in re.findall(r'Target="([^"]+)"[^>]*?Id="([^"]+)"', text['xl/_rels/workbook.xml.rels'])) or {}
    targets.update({i: t for i, t in re.findall(r'Id="([^"]+)"[^>]*?Target="([^"]+)"', text['xl/_rels/workbook.xml.rels'])})
    part_of = lambda name: ('xl/' + targets[sheet_ids[name]]).replace('xl//xl/', 'xl/')
    rels_of = lambda part: re.sub(r'([^/]+)$', r'_rels/\1.rels', part)

    def add_rels(part, *links):
        name = rels_of(part)
        old = text.get(name) or relationships()
        text[name] = old.replace('</Relationships>', ''.join(links) + '</Relationships>')

    drawing = next(name for name in text if re.fullmatch(r'xl/drawings/drawing\d+\.xml', name))
    picture = '<xdr:oneCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="300000" cy="300000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="校徽"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="%s" r:embed="rIdX1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>' % rel
    text[drawing] = re.sub(r'(</(?:xdr:)?wsDr>)', picture + r'\1', text[drawing])
    add_rels(drawing, link('image', '../media/image1.png', 1))
    parts['xl/media/image1.png'] = png
    own = part_of('学校台账')
    text[own] = text[own].replace('</worksheet>', '').replace('<pageMargins', '<pageMargins', 1) + '</worksheet>'
    if '<pageSetup' in text[own]:
        text[own] = re.sub(r'<pageSetup ', f'<pageSetup xmlns:p="{rel}" p:id="rIdX2" ', text[own], 1)
    else:
        text[own] = re.sub(r'(<pageMargins[^>]*/>)', rf'\1<pageSetup xmlns:p="{rel}" paperSize="9" p:id="rIdX2"/>', text[own], 1)
    add_rels(own, link('printerSettings', '../printerSettings/printerSettings1.bin', 2))
    parts['xl/printerSettings/printerSettings1.bin'] = bytes(range(256))
    add_rels(part_of('透视'), link('pivotTable', '../pivotTables/pivotTable1.xml', 3))
    text['xl/pivotTables/pivotTable1.xml'] = pivot_table
    text['xl/pivotTables/_rels/pivotTable1.xml.rels'] = relationships(link('pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml', 1))
    text['xl/pivotCache/pivotCacheDefinition1.xml'] = pivot_cache
    text['xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels'] = relationships(link('pivotCacheRecords', 'pivotCacheRecords1.xml', 1)).replace('rIdX1', 'rId1')
    text['xl/pivotCache/pivotCacheRecords1.xml'] = pivot_records
    add_rels('xl/workbook.xml', link('pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml', 4), link('customXml', '../customXml/item1.xml', 5), link('http://school.example/rel/seal', 'school/seal.bin', 6))
    text['xl/workbook.xml'] = re.sub(r'(<calcPr[^>]*/>)', rf'\1<pivotCaches><pivotCache cacheId="1" xmlns:q="{rel}" q:id="rIdX4"/></pivotCaches>', book_part)
    text['customXml/item1.xml'] = '<?xml version="1.0"?><school xmlns="urn:school"><code>4150</code></school>'
    text['customXml/itemProps1.xml'] = '<?xml version="1.0"?><ds:datastoreItem ds:itemID="{0F3E5C1A-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'
    text['customXml/_rels/item1.xml.rels'] = relationships(link('customXmlProps', 'itemProps1.xml', 1))
    parts['xl/school/seal.bin'] = b'\x00\x01seal\xff'
    sheet_type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    types = {'/xl/pivotTables/pivotTable1.xml': f'{sheet_type}.pivotTable+xml', '/xl/pivotCache/pivotCacheDefinition1.xml': f'{sheet_type}.pivotCacheDefinition+xml', '/xl/pivotCache/pivotCacheRecords1.xml': f'{sheet_type}.pivotCacheRecords+xml', '/customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'}
    if wps:
        text['docProps/custom.xml'] = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>'
        text['xl/cellimages.xml'] = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>'
        add_rels('xl/workbook.xml', link('http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml', 7))
        text['_rels/.rels'] = text['_rels/.rels'].replace('</Relationships>', link('custom-properties', 'docProps/custom.xml', 8) + '</Relationships>')
        types['/docProps/custom.xml'] = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
        types['/xl/cellimages.xml'] = 'application/vnd.wps-officedocument.cellimage+xml'
    overrides = ''.join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types.items())
    defaults = ''.join(f'<Default Extension="{ext}" ContentType="{kind}"/>' for ext, kind in [('png', 'image/png'), ('bin', 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings')] if f'Extension="{ext}"' not in text['[Content_Types].xml'])
    text['[Content_Types].xml'] = re.sub(r'(<Types[^>]*>)', r'\1' + defaults, text['[Content_Types].xml']).replace('</Types>', overrides + '</Types>')
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as out:
        for name in [*parts, *[name for name in text if name not in parts]]:
            out.writestr(zipfile.ZipInfo(name, (2024, 5, 18, 8, 0, 0)), text[name].encode() if name in text else parts[name], zipfile.ZIP_DEFLATED)


def semester(path):
    """A semester evaluation in a layout of the school's own: two heading rows, other events, sums, ranks, a note."""
    wb = Workbook()
    sheet = wb.active
    sheet.title = '系部考核'
    put(sheet, [['2023—2024学年第二学期系部考核'], ['序号', '系部', '常规', '重大活动', None, None, '总分', '名次'], [None, None, None, '运动会（10分）', '职业教育活动周（15分）', '技能节'],
                [1, '机电工程系 ', 80, 9, None, 5], [2, '信息系', 82, 8, None, 4], [3, '建築工程系', 78, 7, None, 6], [None, '合计', '=SUM(C4:C6)', None, '=SUM(E4:E6)']])
    for row in (4, 5, 6):
        sheet[f'G{row}'], sheet[f'H{row}'] = f'=SUM(C{row}:F{row})', f'=RANK(G{row},G$4:G$6)'
        sheet[f'E{row}'].number_format = '0.0_ '
        sheet[f'E{row}'].fill = PatternFill('solid', fgColor='FFFFF2CC')
    for area in ('A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:G3', 'H2:H3'):
        sheet.merge_cells(area)
    sheet['E3'].comment = Comment('按文件计15分', '考核办')
    sheet.conditional_formatting.add('G4:G6', ColorScaleRule(start_type='min', start_color='FFFFFF', end_type='max', end_color='63BE7B'))
    other = wb.create_sheet('公示')
    put(other, [['系部', '总分'], ['机电工程系', "=系部考核!G4"]])
    wb.save(path)


if __name__ == '__main__':
    book().save('/tmp/plain.xlsx')
    enrich('/tmp/plain.xlsx', 'openpyxl.xlsx', wps=False)
    enrich('/tmp/plain.xlsx', 'wps-like.xlsx', wps=True)
    semester('semester-openpyxl.xlsx')
