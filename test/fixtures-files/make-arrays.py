"""Makes arrays-openpyxl.xlsx: python3 make-arrays.py, then soffice (README.md). Needs openpyxl 3.1."""
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

wb = Workbook()
sheet = wb.active
sheet.title = '表'
for row, (left, right) in enumerate([(1, 4), (2, 5), (3, 6)], 1):
    sheet.cell(row, 1, left)
    sheet.cell(row, 2, right)
sheet['D1'] = ArrayFormula('D1', '=SUM(A1:A3*B1:B3)')
sheet['E1'] = ArrayFormula('E1:E3', '=A1:A3*B1:B3')
sheet['F1'] = '=D1+1'
sheet['G1'] = '=SUM(E1:E3)'
sheet['H1'] = '=SUM(A1:A3)'
wb.save('arrays-openpyxl.xlsx')
table = wb.create_sheet('运算表')
table['A1'], table['A2'], table['B3'] = 2, 3, '=A1*A2'
table['B4'] = DataTableFormula('B4:B5', dt2D=False, dtr=False, r1='A1')
table['A4'], table['A5'] = 10, 20
table['C4'] = '=SUM(B4:B5)'
wb.save('data-table-openpyxl.xlsx')
