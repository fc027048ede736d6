"""Between standard input and output: `write [1904]` makes a workbook of tables in JSON, `read SHEET` gives a sheet's values in JSON."""

import datetime
import io
import json
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table


def value_of(value):
    if not isinstance(value, dict):
        return value
    return datetime.datetime.strptime(value['day'], '%Y-%m-%d') if 'day' in value else '=' + value['formula']


def decorate(sheet):
    sheet['A3'].comment = Comment('教务处：已核对', '教务处')
    sheet['A4'].hyperlink = Hyperlink(ref='A4', target='https://a.example/', tooltip='说明')
    sheet['B3'].font = Font(name='仿宋', size=14, bold=True, color='FFC00000')
    sheet['B3'].protection = Protection(locked=False)
    sheet.merge_cells('A1:B1')
    sheet.conditional_formatting.add('B3:B4', ColorScaleRule(start_type='min', start_color='FFFFFF', end_type='max', end_color='63BE7B'))
    sheet.conditional_formatting.add('B3:B4', DataBarRule(start_type='num', start_value=0, end_type='max', color='FF638EC6'))
    sheet.conditional_formatting.add('B3:B4', CellIsRule(operator='greaterThan', formula=['2'], fill=PatternFill('solid', bgColor='FFFFC7CE')))
    rule = DataValidation(type='list', formula1='"是,否"', allow_blank=True)
    sheet.add_data_validation(rule)
    rule.add('A10:A12')
    for row, cells in enumerate([['单位', '次数'], ['信息技术系', 3], ['机电工程系', 2]], start=2):
        for column, cell in enumerate(cells, start=5):
            sheet.cell(row, column, cell)
    sheet.add_table(Table(displayName='台账表', ref='E2:F4'))
    for kind, place in ((BarChart, 'H2'), (PieChart, 'H20')):
        chart = kind()
        chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=4), titles_from_data=True)
        sheet.add_chart(chart, place)
    sheet.freeze_panes = 'B3'
    sheet.print_title_rows = '1:2'
    sheet.print_area = 'A1:F20'
    sheet.oddFooter.center.text = '第 &P 页'
    sheet.column_dimensions.group('J', 'L', hidden=True)
    sheet.row_dimensions[15].hidden = True


def write(tables, in_1904):
    book = Workbook()
    book.remove(book.active)
    if in_1904:
        book.epoch = CALENDAR_MAC_1904
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([value_of(value) for value in row])
    decorate(book['学校台账'])
    hidden = book.create_sheet('旧数据')
    hidden['A1'], hidden.sheet_state = '去年的数据', 'veryHidden'
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


if sys.argv[1] == 'write':
    sys.stdout.buffer.write(write(json.load(sys.stdin), '1904' in sys.argv))
else:
    book = load_workbook(io.BytesIO(sys.stdin.buffer.read()))
    print(json.dumps([[cell if isinstance(cell, (int, float, str)) else str(cell) for cell in row] for row in book[sys.argv[2]].values]))
